package org.shouhu.detection.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a state hangs together with others.
 *
 * @param belongsTo the person whose account this is; then that person's state judges, and this one only remembers
 * @param accounts other accounts of this person, at most {@value #MOST_ACCOUNTS}
 * @param tie the group that this person belongs to
 * @param met who looked for company here, where the state is that of a meeting place; at most {@value #MOST_MET}
 */
record Bonds(Optional<PersonKey> belongsTo, List<Account> accounts, Optional<Tie> tie, List<Met> met) {

    static final int MOST_ACCOUNTS = 8;
    static final int MOST_MET = 12;
    static final Bonds NONE = new Bonds(Optional.empty(), List.of(), Optional.empty(), List.of());

    /** @param at since when, epoch milliseconds */
    record Tie(GroupId group, long at) {}

    /** @param at when that person last looked for company, epoch milliseconds */
    record Met(PersonKey person, long at) {}

    Bonds {
        accounts = List.copyOf(accounts);
        met = List.copyOf(met);
    }

    Optional<Account> account(PersonKey key) {
        return accounts.stream().filter(account -> account.key().equals(key)).findFirst();
    }

    /** With an account added, or told anew. */
    Bonds with(Account told) {
        List<Account> next = new ArrayList<>(accounts);
        next.removeIf(account -> account.key().equals(told.key()));
        next.add(told);
        next.sort(Comparator.comparing(account -> account.key().value()));
        return new Bonds(belongsTo, next, tie, met);
    }

    Bonds without(PersonKey account) {
        List<Account> next = new ArrayList<>(accounts);
        next.removeIf(known -> known.key().equals(account));
        return new Bonds(belongsTo, next, tie, met);
    }

    Bonds belongingTo(Optional<PersonKey> person) {
        return new Bonds(person, accounts, tie, met);
    }

    Bonds tied(Tie group) {
        return new Bonds(belongsTo, accounts, Optional.of(group), met);
    }

    Bonds meeting(List<Met> persons) {
        return new Bonds(belongsTo, accounts, tie, persons);
    }
}

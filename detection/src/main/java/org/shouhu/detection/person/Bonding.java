package org.shouhu.detection.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Facet;
import org.shouhu.detection.policy.PolicySettings;

/**
 * Joins accounts, splits them again, and ties persons who agree to die together.
 *
 * <p>The person's state keeps what each account has shown apart; the account's own state goes on remembering all of it.
 * So a split, a second join and the undoing of either lose nothing, whichever of the messages between states comes
 * first.
 */
final class Bonding {

    private static final double SEEKING = 0.5;

    private final PolicySettings settings;

    Bonding(PolicySettings settings) {
        this.settings = settings;
    }

    /**
     * What a word about bonds did.
     *
     * @param graded whether how urgent it is may have changed
     */
    record Bonded(PersonState.Parts parts, boolean graded, List<Handover> handovers) {}

    /** Empty for an event that is no word about bonds. */
    Optional<Bonded> tell(PersonState.Parts parts, PersonEvent event) {
        return switch (event.happening()) {
            case Happening.Watched watched -> watched(parts, event, watched);
            case Happening.AccountHistory history -> Optional.of(history(parts, event, history));
            case Happening.PactSought sought -> Optional.of(met(parts, event, sought));
            case Happening.Tied tied -> Optional.of(tied(parts, event, tied));
            case Happening.AccountActive active ->
                active.samePerson()
                        .filter(other -> !other.equals(event.person())
                                && !parts.bonds().belongsTo().equals(Optional.of(other)))
                        .map(other -> passOn(parts, event, other, WatchKind.ACCOUNTS_JOINED, event.person()));
            case Happening.Message message -> Optional.empty();
            case Happening.Posted posted -> Optional.empty();
            case Happening.Searched searched -> Optional.empty();
            case Happening.Ordered ordered -> Optional.empty();
            case Happening.ParcelMoved moved -> Optional.empty();
            case Happening.Reported reported -> Optional.empty();
        };
    }

    /** Somebody who looks for company leaves word where others can find it. */
    List<Handover> seeking(PersonEvent event, Taken taken) {
        boolean seeks = taken.about() == About.THE_PERSON
                && taken.signals().stream()
                        .anyMatch(signal -> signal.facet() == Facet.PACT_SEEKING && signal.strength() >= SEEKING);
        return seeks
                ? MeetingPlace.of(event)
                        .map(place -> event.following(place, "met", new Happening.PactSought(event.person())))
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    private Optional<Bonded> watched(PersonState.Parts parts, PersonEvent event, Happening.Watched watched) {
        if (watched.other().isEmpty()) {
            return Optional.empty();
        }
        PersonKey other = watched.other().get();
        return switch (watched.kind()) {
            case ACCOUNTS_JOINED -> Optional.of(joined(parts, event, other));
            case ACCOUNTS_SPLIT -> Optional.of(split(parts, event, other));
            case JOINED_TO -> Optional.of(joinedTo(parts, event, other));
            case SPLIT_FROM -> Optional.of(splitFrom(parts, other));
            case CASE_OPENED,
                    CASE_CLOSED,
                    SOMEBODY_ELSE_CLOSED,
                    OBSERVATION_STARTED,
                    OBSERVATION_ENDED,
                    REPORT_FILED,
                    ALERT_DECLINED -> Optional.empty();
        };
    }

    private static Bonded joined(PersonState.Parts parts, PersonEvent event, PersonKey other) {
        Bonds bonds = parts.bonds();
        Optional<PersonKey> root = bonds.belongsTo();
        if (root.isPresent()) {
            // Joined to this account's person instead; nothing to do where that is the other one.
            return root.get().equals(other)
                    ? nothing(parts)
                    : passOn(parts, event, root.get(), WatchKind.ACCOUNTS_JOINED, other);
        }
        if (other.equals(event.person()) || bonds.accounts().size() >= Bonds.MOST_ACCOUNTS) {
            return nothing(parts);
        }
        PersonState.Parts next =
                bonds.account(other).isPresent() ? parts : parts.withBonds(bonds.with(Account.unknown(other)));
        return passOn(next, event, other, WatchKind.JOINED_TO, event.person());
    }

    /** This account belongs to somebody now: tells what it remembers, and lets that person know its own accounts. */
    private static Bonded joinedTo(PersonState.Parts parts, PersonEvent event, PersonKey person) {
        Bonds bonds = parts.bonds();
        boolean mutual = bonds.account(person).isPresent();
        if (mutual && event.person().value().compareTo(person.value()) < 0) {
            // Two joined each other at the same time: the one whose key comes first is the person.
            return nothing(parts);
        }
        List<Handover> handovers = new ArrayList<>();
        PersonState history = new PersonState(parts.withSeen(SeenEvents.NONE).withBonds(Bonds.NONE));
        handovers.add(event.following(person, "history", new Happening.AccountHistory(event.person(), history)));
        Bonds next = bonds.without(person);
        for (Account account : next.accounts()) {
            handovers.add(word(event, person, WatchKind.ACCOUNTS_JOINED, account.key()));
            next = next.without(account.key());
        }
        return new Bonded(
                parts.withBonds(next.belongingTo(Optional.of(person)))
                        .withAlert(About.THE_PERSON, Optional.empty())
                        .withAlert(About.SOMEBODY_ELSE, Optional.empty()),
                false,
                handovers);
    }

    /** Takes in what an account remembers, together with its open alert where the person has none. */
    private static Bonded history(PersonState.Parts parts, PersonEvent event, Happening.AccountHistory history) {
        Bonds bonds = parts.bonds();
        if (bonds.account(history.account()).isEmpty()) {
            return nothing(parts);
        }
        PersonState.Parts told = history.remembered().parts();
        PersonState.Parts next = parts.withBonds(bonds.with(Account.of(history.account(), told)))
                .withAlert(About.THE_PERSON, parts.ownAlert().or(told::ownAlert))
                .withAlert(About.SOMEBODY_ELSE, parts.otherAlert().or(told::otherAlert));
        return new Bonded(next, true, List.of());
    }

    private static Bonded split(PersonState.Parts parts, PersonEvent event, PersonKey other) {
        Bonds bonds = parts.bonds();
        Optional<PersonKey> root = bonds.belongsTo();
        if (root.isPresent()) {
            PersonKey leaving = root.get().equals(other) ? event.person() : other;
            return passOn(parts, event, root.get(), WatchKind.ACCOUNTS_SPLIT, leaving);
        }
        return bonds.account(other).isEmpty()
                ? nothing(parts)
                : passOn(parts.withBonds(bonds.without(other)), event, other, WatchKind.SPLIT_FROM, event.person());
    }

    /** On its own again: judged by what it remembers. */
    private static Bonded splitFrom(PersonState.Parts parts, PersonKey person) {
        return parts.bonds().belongsTo().equals(Optional.of(person))
                ? new Bonded(parts.withBonds(parts.bonds().belongingTo(Optional.empty())), true, List.of())
                : nothing(parts);
    }

    /** Where this state is a meeting place: those who looked for company here are told of each other. */
    private Bonded met(PersonState.Parts parts, PersonEvent event, Happening.PactSought sought) {
        long at = event.occurredAt().toEpochMilli();
        long window = settings.pactWindow().toMillis();
        List<Bonds.Met> before = parts.bonds().met().stream()
                .filter(met -> Math.abs(met.at() - at) < window)
                .toList();
        boolean known = before.stream().anyMatch(met -> met.person().equals(sought.person()));
        List<Bonds.Met> now = new ArrayList<>(before);
        now.removeIf(met -> met.person().equals(sought.person()));
        now.add(new Bonds.Met(sought.person(), at));
        now.sort(Comparator.comparingLong(Bonds.Met::at)
                .thenComparing(met -> met.person().value()));
        List<Bonds.Met> kept = now.size() > Bonds.MOST_MET ? now.subList(now.size() - Bonds.MOST_MET, now.size()) : now;
        List<Handover> handovers = new ArrayList<>();
        if (!known && kept.size() > 1) {
            GroupId group = MeetingPlace.group(event.person());
            for (Bonds.Met met : kept) {
                handovers.add(event.following(met.person(), "tied", new Happening.Tied(group)));
            }
        }
        return new Bonded(parts.withBonds(parts.bonds().meeting(kept)), false, handovers);
    }

    private static Bonded tied(PersonState.Parts parts, PersonEvent event, Happening.Tied tied) {
        Optional<PersonKey> person = parts.bonds().belongsTo();
        if (person.isPresent()) {
            return new Bonded(parts, false, List.of(event.following(person.get(), "tied", tied)));
        }
        Bonds.Tie tie = new Bonds.Tie(tied.group(), event.occurredAt().toEpochMilli());
        return new Bonded(parts.withBonds(parts.bonds().tied(tie)), true, List.of());
    }

    private static Bonded passOn(
            PersonState.Parts parts, PersonEvent event, PersonKey to, WatchKind kind, PersonKey other) {
        return new Bonded(parts, false, List.of(word(event, to, kind, other)));
    }

    private static Handover word(PersonEvent event, PersonKey to, WatchKind kind, PersonKey other) {
        return event.following(
                to,
                kind.wireName() + "-" + Long.toHexString(Fingerprint.of(other.value())),
                new Happening.Watched(kind, Optional.empty(), Optional.of(other), Optional.empty()));
    }

    private static Bonded nothing(PersonState.Parts parts) {
        return new Bonded(parts, false, List.of());
    }
}

package org.shouhu.detection.person;

import java.util.Optional;
import org.shouhu.detection.policy.PolicySettings;

/**
 * All that the stream remembers of one person: levels, counts, fingerprints, times. No text, no identity, a few
 * kilobytes at most. Immutable.
 */
public final class PersonState {

    /** Of a person of whom nothing is known. */
    public static final PersonState UNKNOWN = new PersonState(new Parts(
            Ledger.EMPTY,
            Ledger.EMPTY,
            ShopTrail.EMPTY,
            OrderTrail.EMPTY,
            Standing.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            SeenEvents.NONE,
            Bonds.NONE));

    /**
     * @param own evidence on the person
     * @param other evidence on somebody whom the person writes about
     * @param bonds other accounts, groups
     */
    record Parts(
            Ledger own,
            Ledger other,
            ShopTrail shops,
            OrderTrail orders,
            Standing standing,
            Optional<OpenAlert> ownAlert,
            Optional<OpenAlert> otherAlert,
            SeenEvents seen,
            Bonds bonds) {

        Parts withOwn(Ledger next) {
            return new Parts(next, other, shops, orders, standing, ownAlert, otherAlert, seen, bonds);
        }

        Parts withOther(Ledger next) {
            return new Parts(own, next, shops, orders, standing, ownAlert, otherAlert, seen, bonds);
        }

        Parts withShops(ShopTrail next) {
            return new Parts(own, other, next, orders, standing, ownAlert, otherAlert, seen, bonds);
        }

        Parts withOrders(OrderTrail next) {
            return new Parts(own, other, shops, next, standing, ownAlert, otherAlert, seen, bonds);
        }

        Parts withStanding(Standing next) {
            return new Parts(own, other, shops, orders, next, ownAlert, otherAlert, seen, bonds);
        }

        Parts withAlert(About about, Optional<OpenAlert> next) {
            return switch (about) {
                case THE_PERSON -> new Parts(own, other, shops, orders, standing, next, otherAlert, seen, bonds);
                case SOMEBODY_ELSE -> new Parts(own, other, shops, orders, standing, ownAlert, next, seen, bonds);
            };
        }

        Parts withSeen(SeenEvents next) {
            return new Parts(own, other, shops, orders, standing, ownAlert, otherAlert, next, bonds);
        }

        Parts withBonds(Bonds next) {
            return new Parts(own, other, shops, orders, standing, ownAlert, otherAlert, seen, next);
        }

        Ledger ledger(About about) {
            return switch (about) {
                case THE_PERSON -> own;
                case SOMEBODY_ELSE -> other;
            };
        }

        Optional<OpenAlert> alert(About about) {
            return switch (about) {
                case THE_PERSON -> ownAlert;
                case SOMEBODY_ELSE -> otherAlert;
            };
        }

        /** With the evidence of an account where the person's own stands. */
        Parts seenAs(Account account) {
            return new Parts(
                    account.own(),
                    account.other(),
                    account.shops(),
                    account.orders(),
                    account.standing(),
                    ownAlert,
                    otherAlert,
                    seen,
                    bonds);
        }

        /** Everything that the person's accounts have shown, together: what a policy judges. */
        Parts together(PolicySettings settings) {
            Parts all = this;
            for (Account account : bonds.accounts()) {
                all = new Parts(
                        all.own.and(account.own(), settings),
                        all.other.and(account.other(), settings),
                        all.shops.and(account.shops()),
                        all.orders.and(account.orders()),
                        all.standing.and(account.standing()),
                        ownAlert,
                        otherAlert,
                        seen,
                        bonds);
            }
            return all;
        }
    }

    private final Parts parts;

    PersonState(Parts parts) {
        this.parts = parts;
    }

    Parts parts() {
        return parts;
    }

    /** Whether the event changed this state before. */
    boolean knows(EventReference event) {
        return !parts.seen.isEmpty() && parts.seen.contains(event.fingerprint());
    }

    /** The compact form, versioned: see {@link #fromBytes}. */
    public byte[] toBytes() {
        return PersonStateCodec.encode(this);
    }

    /**
     * Reads the compact form of this or an earlier version.
     *
     * @throws IllegalArgumentException when the bytes are not a person's state; never treat that as an unknown person
     */
    public static PersonState fromBytes(byte[] bytes) {
        return PersonStateCodec.decode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonState state && parts.equals(state.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "PersonState[withheld]";
    }
}

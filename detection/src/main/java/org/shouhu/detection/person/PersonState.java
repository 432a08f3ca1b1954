package org.shouhu.detection.person;

import java.util.Optional;

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
            SeenEvents.NONE));

    /**
     * @param own evidence on the person
     * @param other evidence on somebody whom the person writes about
     */
    record Parts(
            Ledger own,
            Ledger other,
            ShopTrail shops,
            OrderTrail orders,
            Standing standing,
            Optional<OpenAlert> ownAlert,
            Optional<OpenAlert> otherAlert,
            SeenEvents seen) {

        Parts withOwn(Ledger next) {
            return new Parts(next, other, shops, orders, standing, ownAlert, otherAlert, seen);
        }

        Parts withOther(Ledger next) {
            return new Parts(own, next, shops, orders, standing, ownAlert, otherAlert, seen);
        }

        Parts withShops(ShopTrail next) {
            return new Parts(own, other, next, orders, standing, ownAlert, otherAlert, seen);
        }

        Parts withOrders(OrderTrail next) {
            return new Parts(own, other, shops, next, standing, ownAlert, otherAlert, seen);
        }

        Parts withStanding(Standing next) {
            return new Parts(own, other, shops, orders, next, ownAlert, otherAlert, seen);
        }

        Parts withAlert(About about, Optional<OpenAlert> next) {
            return switch (about) {
                case THE_PERSON -> new Parts(own, other, shops, orders, standing, next, otherAlert, seen);
                case SOMEBODY_ELSE -> new Parts(own, other, shops, orders, standing, ownAlert, next, seen);
            };
        }

        Parts withSeen(SeenEvents next) {
            return new Parts(own, other, shops, orders, standing, ownAlert, otherAlert, next);
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
        return parts.seen.contains(event.fingerprint());
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

package org.shouhu.detection.person;

/**
 * What another account of a person has shown. Kept apart from the person's own, so that a split takes it out again.
 *
 * @param key the account's own key; its own state keeps its whole history too
 */
record Account(PersonKey key, Ledger own, Ledger other, ShopTrail shops, OrderTrail orders, Standing standing) {

    /** An account of which nothing has been told yet. */
    static Account unknown(PersonKey key) {
        return new Account(key, Ledger.EMPTY, Ledger.EMPTY, ShopTrail.EMPTY, OrderTrail.EMPTY, Standing.UNKNOWN);
    }

    Account withOwn(Ledger next) {
        return new Account(key, next, other, shops, orders, standing);
    }

    /** What a state remembers of its own account. */
    static Account of(PersonKey key, PersonState.Parts parts) {
        return new Account(key, parts.own(), parts.other(), parts.shops(), parts.orders(), parts.standing());
    }
}

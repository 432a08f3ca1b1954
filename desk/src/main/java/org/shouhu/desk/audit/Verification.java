package org.shouhu.desk.audit;

import org.shouhu.desk.storage.Tenant;

/** What reading a chain from its beginning to its end has shown. */
public sealed interface Verification {
    /**
     * Every entry is as it was written, and none is missing.
     *
     * @param entries how many were read
     */
    record Intact(long entries) implements Verification {}

    /**
     * Somebody changed the record.
     *
     * @param tenant whose chain
     * @param position the first entry that is not as it was written, from 1
     * @param flaw what is wrong with it
     */
    record Broken(Tenant tenant, long position, Flaw flaw) implements Verification {}

    /** In which way an entry is not as it was written. */
    enum Flaw {
        /** An entry is not there. */
        MISSING,
        /** Its content does not match its hash. */
        CHANGED,
        /** It does not follow from the entry before it. */
        UNCHAINED,
        /** The chain's end is not the one that was noted. */
        CUT_OR_EXTENDED
    }
}

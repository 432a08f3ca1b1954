package org.shouhu.pipeline;

/** Reads tallies of policies on trial. */
final class ShadowTallyCargo extends Cargo<ShadowTally> {

    @Override
    Topic topic() {
        return Topic.SHADOW;
    }

    @Override
    ShadowTally read(TenantPerson person, byte[] plain) throws UnreadableRecordException {
        return Json.read(plain, ShadowTally.class);
    }
}

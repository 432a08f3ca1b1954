package org.shouhu.pipeline;

/** Reads case facts. */
final class CaseFactCargo extends Cargo<CaseFact> {

    @Override
    Topic topic() {
        return Topic.CASE_FACTS;
    }

    @Override
    CaseFact read(TenantPerson person, byte[] plain) throws UnreadableRecordException {
        return CaseFact.fromBytes(person, plain);
    }
}

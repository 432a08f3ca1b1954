package org.shouhu.desk.console.cases;

/** Why somebody opens a fact about a person. */
public enum RevealReason {
    REACH_PERSON("to reach the person"),
    TELL_POLICE("to tell the police"),
    REACH_FAMILY("to reach family or somebody close"),
    CHECK("to check conflicting facts");

    private final String inRecord;

    RevealReason(String inRecord) {
        this.inRecord = inRecord;
    }

    /** As the audit log keeps it. */
    String inRecord() {
        return inRecord;
    }
}

package org.shouhu.desk.casework;

/** What a dispatch of the police turned out to have been (design, section 6.6). None of the three is a merit. */
public enum DispatchVerdict {
    NEEDED,
    NOT_NEEDED,
    HARMFUL
}

package org.shouhu.desk.action;

/** Why the law allows a step (PIPL article 13, GDPR article 6). */
public enum LegalBasis {
    /** PIPL 13(4), GDPR 6(1)(d): to protect a life. */
    VITAL_INTEREST,
    CONSENT
}

package org.shouhu.detection.person;

/** Whom an alert is about, seen from the account whose event made it. */
public enum About {
    /** The person who wrote, asked, bought, or was reported. */
    THE_PERSON,
    /** Somebody whom the person wrote about ("my friend ..."); the alert's person is derived from the teller. */
    SOMEBODY_ELSE
}

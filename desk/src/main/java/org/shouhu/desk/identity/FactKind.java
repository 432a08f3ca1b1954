package org.shouhu.desk.identity;

/** What a fact in the vault says about a person. */
public enum FactKind {
    /** Full name. */
    NAME,
    /** Phone number of the person. */
    PHONE,
    /** Postal address, such as that of a delivery. */
    ADDRESS,
    /** The platform's id of the person's account: the way back from a {@link PersonRef}. */
    PLATFORM_ID,
    /** Name shown on the platform. */
    NICKNAME,
    /** Somebody to turn to: emergency contact or guardian, with a number. */
    CONTACT,
    /** Region that the platform shows in public; never masked. */
    IP_REGION,
    /** Region of the person's phone number. */
    PHONE_AREA,
    /** A place that the person or a caller named. */
    SAID_PLACE,
    /** A number that is safe to call: nobody who is part of the danger answers it. */
    SAFE_CALLBACK
}

package org.shouhu.desk.casework;

/** What brought the case to the desk. */
public enum Origin {
    /** The stream found it in what the person wrote or did. */
    DETECTION,
    /** A shop agent reported it. */
    SHOP_REPORT,
    /** Somebody called or wrote about the person. */
    CALLER_REPORT,
    /** A plea seen on another network. */
    PLEA_SEEN_ELSEWHERE,
    /** Staff of the platform reported it. */
    STAFF_REPORT
}

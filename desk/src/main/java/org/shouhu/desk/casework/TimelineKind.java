package org.shouhu.desk.casework;

/** What a line of the timeline tells. The interface words it; the facts of the entry fill the words. */
public enum TimelineKind {
    /** A human's report. Facts: channel, policeTold, force, incidentNumber. Text: what was seen or said. */
    REPORT,
    /** What somebody could not read of a report, kept as a note. */
    REPORT_NOTE,
    /** The person, a shop agent or a bot wrote. Facts: author, shop, evidence. Text: the message. */
    MESSAGE,
    /** The person posted. Facts: kind, ipRegion, evidence. Text: the post. */
    POST,
    /** Facts: band, reasons. */
    ALERT,
    /** What an alert rests on and nobody holds any more. Facts: events (how many), from, to. */
    FORGOTTEN,
    CLAIMED,
    RELEASED,
    HANDED_OVER,
    /** Facts: number of the try, result. Text: what was said. */
    CALL,
    NOTE,
    /** Facts: level. */
    ASSESSED,
    /** Facts: disposition. Text: why. */
    DISPOSED,
    /** Facts: result, found. */
    LOOK_UP,
    /** Facts: action, partner, state. */
    ACTION,
    /** Facts: step, partner, incidentNumber. Text: what the partner added. */
    RECEIPT,
    /** Facts: direction (asked, answered). Text: the words. */
    POLICE_QUESTION,
    /** Facts: by. */
    CONTACT_CONFIRMED,
    /** Facts: opens, closes, state. Text: the words. */
    PROMISE,
    /** Facts: state, until. */
    OBSERVATION,
    /** Facts: due. Text: what was found. */
    RECHECK,
    /** Facts: order, status. */
    ORDER,
    /** Facts: carrier, status. */
    PARCEL,
    /** Facts: kind. Text: the nickname. */
    ACTIVITY,
    /** Facts: deadline, to. */
    ESCALATION,
    /** Facts: outcome. */
    OUTCOME,
    /** Facts: verdict. Text: what there is to learn. */
    DISPATCH_REVIEWED,
    /** Two accounts became one person or two again, a person joined or left a group. Facts: tie, other. Text: why. */
    TIE,
    /** The private line between intervener and shop agent. Facts: from, shop. Text: the words. */
    LINE,
    /** What the intervener or the shop agent wrote to the person through the platform. Facts: state. Text: the words. */
    OUTREACH
}

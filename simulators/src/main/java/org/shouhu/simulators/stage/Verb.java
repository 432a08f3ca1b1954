package org.shouhu.simulators.stage;

import java.util.Locale;
import java.util.Optional;

/** What a line of a script can ask for: how many words follow the verb, and how many texts after {@code |}. */
enum Verb {
    // Time
    /** {@code at 20:00}: skips to the next such time of day. */
    AT(1, 0),
    /** {@code day 2 19:20}: skips to the time on a day of the play; its first day is day 1. */
    DAY(2, 0),
    /** {@code wait 3}: seconds, at speed 1. */
    WAIT(1, 0),
    /** {@code until reached}: until every dispatch of the police has come to its result. */
    UNTIL(1, 0),
    /** {@code also NAME}: plays another script beside this one. */
    ALSO(1, 0),
    /** {@code hint STEP | zh | en}. */
    HINT(1, 2),

    // The world
    /** {@code buyer WHO | text}: in the talk with the shop. */
    BUYER(1, 1),
    /** {@code agent WHO | text}: the shop's agent in the talk with that buyer. */
    AGENT(1, 1),
    /** {@code post WHO KIND | text}. */
    POST(2, 1),
    /** {@code order WHO STATUS}: the person's order. */
    ORDER(2, 0),
    /** {@code parcel WHO STATUS}: the parcel of the person's order. */
    PARCEL(2, 0),
    /** {@code active WHO KIND | nickname}: the account was used; the nickname where it changed. */
    ACTIVE(2, -1),
    /** {@code told WHO CHANNEL | text}: a report that the platform passes on. */
    TOLD(2, 1),
    /** {@code patrol rests STEP}, {@code patrol goes}, {@code patrol asks | question}, {@code patrol reports | result}. */
    PATROL(-1, -1),

    // The desk's people
    /** {@code called WHO CALLER PHONE RELATION CITY FORCE INCIDENT | text}: somebody phoned the desk. */
    CALLED(7, 1),
    /** {@code shop-report WHO | text}: the shop's agent reports through the desk's own page. */
    SHOP_REPORT(1, 1),
    /** {@code desk WHO SECTION}: whoever holds the case goes on with this section. */
    DESK(2, 0),

    // The one who holds the case
    /** {@code calls RESULT | what was said}. */
    CALLS(1, 1),
    /** {@code looks-up | reason}. */
    LOOKS_UP(0, 1),
    /** {@code assesses LEVEL THEME=ANSWER … | protective factors | note}. */
    ASSESSES(-1, 2),
    /** {@code disposes DISPOSITION | reason}. */
    DISPOSES(1, 1),
    /** {@code police | situation | approach}. */
    POLICE(0, 2),
    /** {@code answers | words}: to what the police asked. */
    ANSWERS(0, 1),
    /** {@code holds | necessity}: the person's order. */
    HOLDS(0, 1),
    /** {@code recalls | necessity}: the parcel of the person's order. */
    RECALLS(0, 1),
    /** {@code whispers | words}: to the shop's agent, beside the talk. */
    WHISPERS(0, 1),
    /** {@code promises 08:00 09:00 | words}: on the next morning. */
    PROMISES(2, 1),
    /** {@code keeps}: our side of the promise. */
    KEEPS(0, 0),
    /** {@code contact | how}: a human being has reached the person. */
    CONTACT(0, 1),
    /** {@code observes 7}: days. */
    OBSERVES(1, 0),
    /** {@code rechecks}: reads the filled re-check and confirms it. */
    RECHECKS(0, 0);

    private static final int ANY = -1;

    private final int words;
    private final int texts;

    Verb(int words, int texts) {
        this.words = words;
        this.texts = texts;
    }

    static Optional<Verb> of(String word) {
        for (Verb verb : values()) {
            if (verb.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    boolean fits(int wordCount, int textCount) {
        return (words == ANY || words == wordCount) && (texts == ANY || texts == textCount);
    }

    /** Whether the first word is the key of a person. */
    boolean isAboutSomebody() {
        return switch (this) {
            case BUYER, AGENT, POST, ORDER, PARCEL, ACTIVE, TOLD, CALLED, SHOP_REPORT, DESK -> true;
            case AT, DAY, WAIT, UNTIL, ALSO, HINT, PATROL -> false;
            case CALLS, LOOKS_UP, ASSESSES, DISPOSES, POLICE, ANSWERS, HOLDS, RECALLS, WHISPERS -> false;
            case PROMISES, KEEPS, CONTACT, OBSERVES, RECHECKS -> false;
        };
    }
}

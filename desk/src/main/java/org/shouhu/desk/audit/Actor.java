package org.shouhu.desk.audit;

import java.util.regex.Pattern;

/**
 * Who did something: a member of the staff, a partner, a platform, or the desk itself.
 *
 * @param value kind and account, never a person's name: {@code staff:lin}, {@code partner:police-north},
 *     {@code platform:harbour-market}, {@code desk}
 */
public record Actor(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("desk|person|teller|(staff|partner|platform|agent):[A-Za-z0-9._@-]{1,64}");

    /** The person whom a case is about. */
    public static final Actor PERSON = new Actor("person");

    /** Somebody who speaks of the person whom a case is about. */
    public static final Actor TELLER = new Actor("teller");

    /** The desk itself, when a clock or a rule acts. */
    public static final Actor DESK = new Actor("desk");

    public Actor {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An actor is 'desk', or staff, partner, platform or agent with an account: staff:lin.");
        }
    }

    /** A member of the staff by account. */
    public static Actor staff(String account) {
        return new Actor("staff:" + account);
    }

    /** A partner by its short name. */
    public static Actor partner(String name) {
        return new Actor("partner:" + name);
    }

    /** A platform whose program called. */
    public static Actor platform(String tenant) {
        return new Actor("platform:" + tenant);
    }

    /** A merchant's customer service agent by account. */
    public static Actor shopAgent(String account) {
        return new Actor("agent:" + account);
    }

    /** The account behind the kind, or the whole where there is none. */
    public String account() {
        var colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(colon + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}

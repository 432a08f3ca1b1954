package org.shouhu.detection.person;

import java.util.Locale;

/** Where an order is, as far as danger is concerned. */
public enum OrderStatus {
    /** Asked for or paid, not yet on its way. */
    PLACED,
    ON_THE_WAY,
    /** With the person. */
    DELIVERED,
    /** Cancelled, returned, refunded, stopped: it will not reach the person, or has left. */
    WITHDRAWN,
    /** A word that the platform uses and we do not know; counts as placed. */
    UNKNOWN;

    /** Reads a platform's word for the status, in whatever case. */
    public static OrderStatus ofWord(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_')) {
            case "placed",
                    "created",
                    "paid",
                    "pending",
                    "confirmed",
                    "packed",
                    "processing",
                    "accepted",
                    "held",
                    "on_hold" -> PLACED;
            case "shipped",
                    "picked_up",
                    "collected",
                    "in_transit",
                    "on_the_way",
                    "arrived_at_station",
                    "out_for_delivery",
                    "delivering",
                    "dispatched" -> ON_THE_WAY;
            case "delivered", "signed", "received", "completed", "finished" -> DELIVERED;
            case "cancelled",
                    "canceled",
                    "refunded",
                    "returned",
                    "closed",
                    "rejected",
                    "recalled",
                    "intercepted",
                    "returning" -> WITHDRAWN;
            default -> UNKNOWN;
        };
    }
}

package org.shouhu.detection.person;

import org.shouhu.detection.Facet;

/**
 * What is remembered of one facet of one person. The level is a decaying curve that starts at {@code strength} at
 * {@code at}; of two curves the higher is kept, so that the order in which events arrive makes no difference.
 *
 * @param strength 0..1, at the moment {@code at}
 * @param at epoch milliseconds
 * @param event id of the event that it was heard in
 * @param lastDay epoch day (in the policy's zone) on which it was last heard
 * @param days bit n is set when it was heard n days before the last day, 0..31
 */
record Trace(Facet facet, double strength, long at, String event, int lastDay, int days) {

    private static final int REMEMBERED_DAYS = 32;

    /** Strengths are rounded to what the stored form holds, so that a stored state and a kept one are the same. */
    Trace {
        strength = Strengths.rounded(strength);
    }

    /** The level at a moment; before its start the curve counts as its start. */
    double levelAt(long moment, long halfLifeMillis) {
        if (moment <= at) {
            return strength;
        }
        return strength * Math.pow(0.5, (double) (moment - at) / halfLifeMillis);
    }

    /** How many distinct days of the last {@code window} days it was heard on. */
    int daysHeard(int today, int window) {
        int age = today - lastDay;
        int reach = Math.min(window, REMEMBERED_DAYS) - Math.max(0, age);
        if (reach <= 0) {
            return 0;
        }
        int mask = reach >= REMEMBERED_DAYS ? -1 : (1 << reach) - 1;
        return Integer.bitCount(days & mask);
    }

    /** Both traces of the same facet, in either order. */
    Trace merge(Trace other, long halfLifeMillis) {
        long later = Math.max(at, other.at);
        double mine = levelAt(later, halfLifeMillis);
        double theirs = other.levelAt(later, halfLifeMillis);
        boolean keepMine = mine > theirs || (mine == theirs && event.compareTo(other.event) <= 0);
        Trace kept = keepMine ? this : other;
        int newest = Math.max(lastDay, other.lastDay);
        int merged = shifted(days, newest - lastDay) | shifted(other.days, newest - other.lastDay);
        return new Trace(facet, kept.strength, kept.at, kept.event, newest, merged);
    }

    private static int shifted(int days, int by) {
        return by >= REMEMBERED_DAYS ? 0 : days << by;
    }
}

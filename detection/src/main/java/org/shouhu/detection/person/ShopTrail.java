package org.shouhu.detection.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The shops that heard something of concern from a person, newest last, at most {@value #MOST}. Holds fingerprints, not
 * names.
 */
record ShopTrail(List<Visit> visits) {

    static final int MOST = 16;
    static final ShopTrail EMPTY = new ShopTrail(List.of());

    /**
     * @param shop fingerprint of the shop's name
     * @param at when it last heard something of concern, epoch milliseconds
     * @param strength how strong the strongest was, 0..1
     * @param event id of the event
     */
    record Visit(long shop, long at, double strength, String event) {
        Visit {
            strength = Strengths.rounded(strength);
        }
    }

    ShopTrail {
        visits = List.copyOf(visits);
    }

    ShopTrail with(Visit visit) {
        List<Visit> next = new ArrayList<>(visits);
        Visit merged = visit;
        for (Visit earlier : visits) {
            if (earlier.shop() == visit.shop()) {
                next.remove(earlier);
                Visit newer = earlier.at() > visit.at() ? earlier : visit;
                merged = new Visit(
                        visit.shop(), newer.at(), Math.max(earlier.strength(), visit.strength()), newer.event());
            }
        }
        next.add(merged);
        next.sort(Comparator.comparingLong(Visit::at).thenComparingLong(Visit::shop));
        return new ShopTrail(next.size() > MOST ? next.subList(next.size() - MOST, next.size()) : next);
    }

    /** The shops of both. */
    ShopTrail and(ShopTrail other) {
        ShopTrail both = this;
        for (Visit visit : other.visits) {
            both = both.with(visit);
        }
        return both;
    }

    /** The shops asked within the window that ends at a moment. */
    List<Visit> within(long moment, long windowMillis) {
        List<Visit> found = new ArrayList<>();
        for (Visit visit : visits) {
            if (visit.at() > moment - windowMillis) {
                found.add(visit);
            }
        }
        return found;
    }
}

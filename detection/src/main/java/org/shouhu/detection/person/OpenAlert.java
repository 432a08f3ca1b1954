package org.shouhu.detection.person;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.shouhu.detection.Band;

/**
 * A person's open alert.
 *
 * @param opening the alert that opened it
 * @param band the highest band that humans were told
 * @param lastAt when it last changed, epoch milliseconds
 * @param reasons codes of the reasons that humans have been told already
 */
record OpenAlert(AlertId opening, Band band, long openedAt, long lastAt, Set<String> reasons) {

    OpenAlert {
        reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
    }

    static OpenAlert opened(AlertId id, Band band, long at, List<AlertReason> because) {
        return new OpenAlert(id, band, at, at, codes(Set.of(), because));
    }

    OpenAlert changed(Band next, long at, List<AlertReason> because) {
        return new OpenAlert(opening, band.or(next), openedAt, Math.max(at, lastAt), codes(reasons, because));
    }

    private static Set<String> codes(Set<String> known, List<AlertReason> because) {
        Set<String> codes = new TreeSet<>(known);
        because.forEach(reason -> codes.add(reason.code()));
        return codes;
    }
}

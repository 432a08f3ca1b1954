package org.shouhu.pipeline;

import java.time.Duration;

/**
 * How long to wait before the next try: doubles from the first to the longest.
 *
 * @param first before the second try
 * @param longest never more than this
 */
record Backoff(Duration first, Duration longest) {

    /** @param failures how often it has failed in a row, 1 or more */
    Duration after(int failures) {
        var doublings = Math.min(failures - 1, 20);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}

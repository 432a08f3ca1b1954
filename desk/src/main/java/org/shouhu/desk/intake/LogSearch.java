package org.shouhu.desk.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouhu.pipeline.AccountEvents;
import org.shouhu.pipeline.HeldEvent;
import org.shouhu.pipeline.TenantPerson;

/** One search of the log of events; all its looks together end in time. */
final class LogSearch {

    /** How much later than this the log holds nothing: its retention, with the segment that goes with it, and slack. */
    private static final Duration HELD = Duration.ofHours(2);

    /** An event is looked for here first: it nearly always reaches us within this time. */
    private static final Duration USUAL = Duration.ofMinutes(2);

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(15);

    /** A platform's clock that runs ahead is believed no further than this. */
    private static final Duration LARGEST_SKEW = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AccountEvents log;
    private final Instant now;
    private final Clock clock;
    private final List<HeldEvent> found = new ArrayList<>();
    private boolean cutShort;

    LogSearch(AccountEvents log, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.now = clock.instant();
    }

    /** What the log still holds of what was looked for. */
    List<HeldEvent> found() {
        return found;
    }

    /** Whether the time was over before all was read: what was not found may be there all the same. */
    boolean isCutShort() {
        return cutShort;
    }

    /** Looks for events of an account. */
    void look(TenantPerson account, List<WordsBehind.Event> events) {
        Set<String> open = new HashSet<>();
        for (WordsBehind.Event event : events) {
            Instant at = Instant.ofEpochMilli(event.at());
            if (at.isAfter(now.minus(HELD))) {
                open.add(event.digest());
                look(account, at.minus(CLOCKS_DIFFER), at.plus(USUAL), open);
            }
        }
        if (!open.isEmpty()) {
            Instant earliest = Instant.ofEpochMilli(
                    events.stream().mapToLong(WordsBehind.Event::at).min().orElseThrow());
            Instant since = earliest.isBefore(now.minus(HELD)) ? now.minus(HELD) : earliest;
            look(account, since.minus(LARGEST_SKEW), now, open);
        }
    }

    private void look(TenantPerson account, Instant since, Instant until, Set<String> open) {
        Duration left = PATIENCE.minus(Duration.between(now, clock.instant()));
        if (open.isEmpty() || left.isNegative()) {
            cutShort |= !open.isEmpty();
            return;
        }
        boolean whole = log.read(account, since, until, left, held -> {
            if (open.remove(Story.digest(account, held.understood().reference().kept()))) {
                found.add(held);
            }
            return !open.isEmpty();
        });
        cutShort |= !whole;
    }
}

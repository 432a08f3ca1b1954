package org.shouhu.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The last turns of each talk, since an answer is understood by its question. Kept in memory alone, for a short time,
 * within a budget: ordinary talk is never written anywhere but the log of events. After a restart it is filled again
 * from the end of that log ({@link ContextRefill}). One stream task uses it; not safe for several threads.
 */
final class ContextKeeper {

    /** How many turns of a talk are kept. */
    static final int TURNS = 6;

    /** How many characters of a turn are kept, the last ones, in UTF-16 units. */
    static final int LONGEST_TURN = 500;

    /** How long a talk is kept after its last turn. */
    static final Duration KEPT = Duration.ofMinutes(30);

    /** Rough cost in memory of a talk and of a turn besides its text, in bytes. */
    private static final int TALK_COST = 250;

    private static final int TURN_COST = 240;

    private final long budget;
    private final LinkedHashMap<String, Deque<ContextTurn>> talks = new LinkedHashMap<>(1024, 0.75f, true);
    private long cost;

    /** @param budget of memory, in bytes; when it is used up, the talk that rested longest goes first */
    ContextKeeper(long budget) {
        this.budget = budget;
    }

    /** The turns before this moment, oldest first; empty for an unknown talk. */
    List<ContextTurn> before(TenantPerson person, String conversation, Instant now) {
        var turns = talks.get(key(person, conversation));
        if (turns == null || turns.getLast().at().isBefore(now.minus(KEPT))) {
            return List.of();
        }
        return List.copyOf(turns);
    }

    /** Remembers a turn as the latest of its talk. */
    void add(TenantPerson person, String conversation, ContextTurn turn) {
        var key = key(person, conversation);
        var turns = talks.get(key);
        if (turns == null) {
            turns = new ArrayDeque<>(TURNS + 1);
            talks.put(key, turns);
            cost += TALK_COST;
        }
        var kept = shortened(turn);
        turns.addLast(kept);
        cost += cost(kept);
        if (turns.size() > TURNS) {
            cost -= cost(turns.removeFirst());
        }
        forget(turn.at().minus(KEPT));
    }

    /** Drops what rested too long and what is over the budget; both stand at the front. */
    private void forget(Instant oldest) {
        var front = talks.values().iterator();
        while (front.hasNext()) {
            var turns = front.next();
            if (cost <= budget && !turns.getLast().at().isBefore(oldest)) {
                return;
            }
            front.remove();
            cost -= TALK_COST;
            turns.forEach(turn -> cost -= cost(turn));
        }
    }

    int talks() {
        return talks.size();
    }

    private static ContextTurn shortened(ContextTurn turn) {
        var length = turn.text().length();
        return length <= LONGEST_TURN
                ? turn
                : new ContextTurn(turn.author(), turn.text().substring(length - LONGEST_TURN), turn.at(), turn.event());
    }

    private static long cost(ContextTurn turn) {
        return TURN_COST + 2L * turn.text().length();
    }

    private static String key(TenantPerson person, String conversation) {
        return person.wire() + '\n' + conversation;
    }
}

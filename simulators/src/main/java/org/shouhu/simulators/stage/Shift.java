package org.shouhu.simulators.stage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shouhu.simulators.people.Person;

/**
 * The scripted interveners on duty. They leave every item to the visitor for a grace of twenty seconds; what still waits
 * then they claim, and go through its person's course. A case that a visitor holds is the visitor's.
 */
final class Shift {
    /** Seconds, at speed 1. */
    static final double GRACE = 20;

    private static final double LOOK_AGAIN = 0.7;

    private final List<Colleague> colleagues;
    private final Library library;
    private final Casebook casebook;
    private final Course course;
    private final People people;
    private final Busy busy;
    private final Pace pace;
    private final Clock machine;
    private final Map<String, Instant> firstSeen = new HashMap<>();
    private final Map<String, Boolean> begun = new ConcurrentHashMap<>();
    private int next;

    /** Finds the person of a key. */
    interface People {
        Person named(String key);
    }

    Shift(
            List<Colleague> colleagues,
            Library library,
            Casebook casebook,
            Course course,
            People people,
            Busy busy,
            Pace pace,
            Clock machine) {
        this.colleagues = List.copyOf(colleagues);
        this.library = library;
        this.casebook = casebook;
        this.course = course;
        this.people = people;
        this.busy = busy;
        this.pace = pace;
        this.machine = machine;
    }

    /** Goes on until interrupted. */
    void play() throws InterruptedException {
        while (true) {
            try {
                look();
            } catch (Desk.DeskAway away) {
                System.err.println("stage: the queue: " + away.getMessage());
            }
            pace.rest(LOOK_AGAIN);
        }
    }

    /** Looks at the queue once, and claims whatever has waited long enough. */
    void look() {
        Colleague colleague = colleagues.get(next++ % colleagues.size());
        Colleague.Board board = colleague.board();
        for (String caseId : board.sifting()) {
            if (isDue("sift " + caseId)) {
                sift(colleague, caseId);
            }
        }
        for (String caseId : board.waiting()) {
            if (isDue(caseId)) {
                firstSeen.remove(caseId);
                if (colleague.claim(caseId)) {
                    begin(new Casebook.Held(caseId, colleague));
                }
                return;
            }
        }
    }

    /** Declines what is plainly ordinary traffic; anything else is confirmed. */
    private static void sift(Colleague colleague, String caseId) {
        if (Background.isPartOf(colleague.read(caseId))) {
            colleague.decline(caseId);
        } else {
            colleague.confirm(caseId);
        }
    }

    private boolean isDue(String item) {
        Instant now = machine.instant();
        Duration grace = pace.of(GRACE);
        return !firstSeen.computeIfAbsent(item, unseen -> now).plus(grace).isAfter(now);
    }

    private void begin(Casebook.Held held) {
        Optional<String> key = personIn(held);
        key.ifPresent(person -> casebook.note(person, held));
        List<Cue> cues =
                key.flatMap(person -> library.section(person, Script.FIRST)).orElse(Improvised.COURSE);
        Person person = people.named(key.orElse(Improvised.PERSON));
        boolean again = begun.put(held.caseId(), true) != null;
        busy.start("course-" + held.caseId(), () -> course.run(held, person, again ? Improvised.COURSE : cues));
    }

    private Optional<String> personIn(Casebook.Held held) {
        try {
            return library.personIn(held.colleague().read(held.caseId()));
        } catch (Desk.DeskAway away) {
            return Optional.empty();
        }
    }
}

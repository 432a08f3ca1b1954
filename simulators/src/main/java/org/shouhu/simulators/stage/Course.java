package org.shouhu.simulators.stage;

import java.time.Duration;
import java.util.List;
import org.shouhu.simulators.people.Person;
import org.shouhu.simulators.police.PoliceStep;

/** What a colleague does with a case in hand, line by line. Several run side by side. */
final class Course {
    private static final double BETWEEN_STEPS = 1.2;
    private static final double LOOK_AGAIN = 0.5;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(800);
    private static final int TRIES = 12;

    private final World world;
    private final Pace pace;

    Course(World world, Pace pace) {
        this.world = world;
        this.pace = pace;
    }

    /** Goes through the lines; one that fails is told and left out. */
    void run(Casebook.Held held, Person person, List<Cue> cues) throws InterruptedException {
        for (Cue cue : cues) {
            step(held, person, cue);
        }
    }

    private void step(Casebook.Held held, Person person, Cue cue) throws InterruptedException {
        switch (cue.verb()) {
            case WAIT -> pace.rest(Double.parseDouble(cue.word(0)));
            case UNTIL -> untilReached();
            case PATROL -> world.patrol(cue);
            case POLICE -> sendPolice(held, person, cue);
            case CALLS, LOOKS_UP, ASSESSES, DISPOSES, ANSWERS, HOLDS, RECALLS, WHISPERS, PROMISES ->
                act(held, person, cue);
            case KEEPS, CONTACT, OBSERVES, RECHECKS -> act(held, person, cue);
            case AT, DAY, ALSO, HINT, BUYER, AGENT, POST, ORDER, PARCEL, ACTIVE, TOLD, CALLED, SHOP_REPORT, DESK ->
                throw new IllegalArgumentException(cue + " is nothing that the holder of a case does");
        }
    }

    private void untilReached() throws InterruptedException {
        do {
            pace.rest(LOOK_AGAIN);
        } while (!world.allDispatches(PoliceStep.RESULT));
    }

    /** Sends the police, and waits until the centre has it: their question comes next. */
    private void sendPolice(Casebook.Held held, Person person, Cue cue) throws InterruptedException {
        int before = world.dispatches();
        act(held, person, cue);
        for (int i = 0; i < TRIES && world.dispatches() == before; i++) {
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    /** What the page does not offer yet, such as an answer to a question that is on its way, is tried for a while. */
    private void act(Casebook.Held held, Person person, Cue cue) throws InterruptedException {
        try {
            boolean done = held.colleague().act(held.caseId(), person, cue);
            for (int i = 0; i < TRIES && !done; i++) {
                Thread.sleep(BETWEEN_TRIES);
                done = held.colleague().act(held.caseId(), person, cue);
            }
            if (!done) {
                System.err.println("stage: " + cue + ": the page does not offer it");
            }
        } catch (Desk.DeskAway away) {
            System.err.println("stage: " + cue + ": " + away.getMessage());
        }
        pace.rest(BETWEEN_STEPS);
    }
}

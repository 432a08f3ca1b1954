package org.shouhu.simulators.stage;

import java.time.LocalTime;
import org.shouhu.simulators.hint.Hint;
import org.shouhu.simulators.hint.Hints;

/** Plays scripts: the world's lines in order, and calls the desk's people in where the script does. */
final class Player {
    private final Library library;
    private final World world;
    private final Timekeeper time;
    private final Casebook casebook;
    private final Course course;
    private final Busy busy;
    private final Hints hints;
    private final Pace pace;
    private final Colleague caller;
    private final Colleague shopAgent;

    /**
     * @param caller who takes the phone calls
     * @param shopAgent who reports from the shop
     */
    Player(
            Library library,
            World world,
            Timekeeper time,
            Casebook casebook,
            Course course,
            Busy busy,
            Hints hints,
            Pace pace,
            Colleague caller,
            Colleague shopAgent) {
        this.library = library;
        this.world = world;
        this.time = time;
        this.casebook = casebook;
        this.course = course;
        this.busy = busy;
        this.hints = hints;
        this.pace = pace;
        this.caller = caller;
        this.shopAgent = shopAgent;
    }

    /** Plays the script to its last line. A line that fails is told and left out. */
    void play(Script script) throws InterruptedException {
        for (Cue cue : script.world()) {
            try {
                step(cue);
            } catch (Desk.DeskAway away) {
                System.err.println("stage: " + script.name() + ", " + cue + ": " + away.getMessage());
            }
        }
    }

    private void step(Cue cue) throws InterruptedException {
        switch (cue.verb()) {
            case AT -> time.at(LocalTime.parse(cue.word(0)));
            case DAY -> time.day(Integer.parseInt(cue.word(0)), LocalTime.parse(cue.word(1)));
            case WAIT -> pace.rest(Double.parseDouble(cue.word(0)));
            case UNTIL -> time.untilReached();
            case ALSO -> {
                Script script = library.named(cue.word(0));
                busy.start("script-" + script.name(), () -> play(script));
            }
            case HINT -> hints.show(new Hint(cue.word(0), cue.text(0), cue.text(1)));
            case BUYER -> world.buyer(cue);
            case AGENT -> world.agent(cue);
            case POST -> world.post(cue);
            case ORDER -> world.order(cue);
            case PARCEL -> world.parcel(cue);
            case ACTIVE -> world.active(cue);
            case TOLD -> world.told(cue);
            case PATROL -> world.patrol(cue);
            case CALLED -> caller.report(world.person(cue), cue);
            case SHOP_REPORT -> shopAgent.report(world.person(cue), cue);
            case DESK -> desk(cue);
            case CALLS, LOOKS_UP, ASSESSES, DISPOSES, POLICE, ANSWERS, HOLDS, RECALLS, WHISPERS ->
                throw new IllegalArgumentException(cue + " stands in no section");
            case PROMISES, KEEPS, CONTACT, OBSERVES, RECHECKS ->
                throw new IllegalArgumentException(cue + " stands in no section");
        }
    }

    /** The holder goes on, when a scripted one holds the case; a visitor's case is the visitor's. */
    private void desk(Cue cue) throws InterruptedException {
        var held = casebook.of(cue.word(0));
        var section = library.section(cue.word(0), cue.word(1));
        if (held.isPresent() && section.isPresent()) {
            course.run(held.get(), world.person(cue), section.get());
        }
    }
}

package org.shouhu.simulators.stage;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.shouhu.simulators.partners.Partners;
import org.shouhu.simulators.web.Layout;

/** The demo's play over its background, with scripted people at the desk. */
public final class Stage implements AutoCloseable {
    private static final long SEED = 20_260_114;
    private static final double LOOK_AGAIN = 0.5;

    private final Partners partners;
    private final Pace pace;
    private final Desk desk;
    private final List<Thread> threads = new java.util.concurrent.CopyOnWriteArrayList<>();

    private Stage(Partners partners, Pace pace, Desk desk) {
        this.partners = partners;
        this.pace = pace;
        this.desk = desk;
    }

    /**
     * Starts the play as soon as the desk can be reached.
     *
     * @param staffSecret password of the scripted staff
     * @param speed 1 as written, 10 ten times faster
     */
    public static Stage start(Partners partners, URI desk, String staffSecret, double speed) {
        var stage = new Stage(
                partners,
                new Pace(speed),
                new WebDesk(desk, staffSecret, new CaseForms(partners.clock(), Layout.ZONE)));
        stage.thread("stage", stage::play);
        return stage;
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private void play() throws InterruptedException {
        awaitDesk();
        var library = Library.load();
        var world = new World(partners);
        var course = new Course(world, pace);
        var busy = new Busy();
        var lead = desk.colleague("zhao");
        var casebook = new Casebook();
        var time = new Timekeeper(desk, lead, busy, world, partners.clock(), pace, Layout.ZONE, partners.hints());
        time.follow();
        var interveners =
                List.of("lin", "chen", "wang").stream().map(desk::colleague).toList();
        var shift = new Shift(interveners, library, casebook, course, partners::person, busy, pace, Clock.systemUTC());
        thread("shift", shift::play);
        thread("background", new Background(partners.events("/harbour/everyday"), pace, new Random(SEED))::play);
        new Player(
                        library,
                        world,
                        time,
                        casebook,
                        course,
                        busy,
                        partners.hints(),
                        pace,
                        lead,
                        desk.colleague("pharmacy-a"))
                .play(library.play());
    }

    private void awaitDesk() throws InterruptedException {
        while (true) {
            try {
                desk.state();
                return;
            } catch (Desk.DeskAway notYet) {
                pace.rest(LOOK_AGAIN);
            }
        }
    }

    private void thread(String name, Play play) {
        threads.add(Thread.ofVirtual().name(name).start(() -> {
            try {
                play.play();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}

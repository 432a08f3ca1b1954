package org.shouhu.simulators.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shouhu.simulators.partners.Partners;
import org.shouhu.simulators.web.Layout;

/** The whole play against a desk made of memory, a hundred times faster than written. */
@Timeout(60)
final class PlayTest {
    private static final Pace PACE = new Pace(100);

    private final Library library = Library.load();
    private MemoryDesk desk;
    private Partners partners;

    @BeforeEach
    void start() throws IOException {
        desk = new MemoryDesk();
        partners =
                new Partners(new Partners.Setup(0, desk.address(), MemoryDesk.SECRET, "shouhu_test", PACE.speed(), ""));
        desk.partners(URI.create("http://127.0.0.1:" + partners.port()));
    }

    @AfterEach
    void stop() {
        partners.close();
        desk.close();
    }

    @Test
    void bothStoriesReachTheirLastLineUntouched() throws Exception {
        Instant begin = desk.state().now();
        play();
        assertThat(partners.hints().now().step()).isEqualTo("end");
        assertThat(desk.done("晚轻", Verb.POLICE, Verb.ANSWERS, Verb.OBSERVES, Verb.RECHECKS))
                .isTrue();
        assertThat(desk.done("小满", Verb.ASSESSES, Verb.POLICE, Verb.PROMISES, Verb.KEEPS))
                .isTrue();
        assertThat(desk.done("阿衡", Verb.RECALLS)).isTrue();
        assertThat(desk.done("春生", Verb.HOLDS)).isTrue();
        assertThat(desk.done("阿汐", Verb.OBSERVES)).isTrue();
        assertThat(Duration.between(begin, desk.state().now())).isBetween(Duration.ofDays(7), Duration.ofDays(9));
        var talk = partners.chat().read(partners.person("小满").conversation());
        assertThat(talk.getLast().text()).startsWith("收到");
        assertThat(Duration.between(
                        talk.get(talk.size() - 2).at(), talk.getLast().at()))
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aCaseThatAVisitorClaimsIsLeftToThemAndTheClockStandsStill() throws Exception {
        desk.visitorClaims("小满");
        var playing = Thread.ofVirtual().start(() -> {
            try {
                play();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        desk.awaitVisitor();
        Instant held = desk.state().now();
        assertThat(playing.join(Duration.ofSeconds(2))).isFalse();
        assertThat(Duration.between(held, desk.state().now())).isLessThan(Duration.ofHours(1));
        assertThat(partners.hints().now().step()).isEqualTo("yours");
        desk.visitorIsDone();
        assertThat(playing.join(Duration.ofSeconds(30))).isTrue();
        assertThat(desk.done("小满", Verb.ASSESSES)).isFalse();
        assertThat(partners.hints().now().step()).isEqualTo("end");
    }

    private void play() throws InterruptedException {
        var world = new World(partners);
        var course = new Course(world, PACE);
        var busy = new Busy();
        var casebook = new Casebook();
        var lin = desk.colleague("lin");
        var time = new Timekeeper(desk, lin, busy, world, partners.clock(), PACE, Layout.ZONE, partners.hints());
        var shift = new Shift(List.of(lin), library, casebook, course, partners::person, busy, PACE, Clock.systemUTC());
        var watch = Thread.ofVirtual().start(() -> {
            try {
                shift.play();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            new Player(library, world, time, casebook, course, busy, partners.hints(), PACE, lin, lin)
                    .play(library.play());
        } finally {
            watch.interrupt();
        }
    }
}

package org.shouhu.simulators.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhu.simulators.people.People;

final class ScriptTest {
    private final Library library = Library.load();
    private final People people = People.load("");

    @Test
    void everyScriptThatIsCalledInParses() {
        assertThat(library.all())
                .extracting(Script::name)
                .contains("play", "several-shops", "farm", "elsewhere", "late");
    }

    @Test
    void everybodyInAScriptIsSomebody() {
        assertThat(library.world().stream().filter(cue -> cue.verb().isAboutSomebody()))
                .isNotEmpty()
                .allSatisfy(
                        cue -> assertThat(people.named(cue.word(0)).account()).startsWith("hb-"));
        library.all().stream()
                .flatMap(script -> script.sections().keySet().stream())
                .forEach(head -> people.named(head.split(" ")[0]));
    }

    @Test
    void everySectionThatIsCalledForExistsAndEverybodyWithWordsHasAFirstOne() {
        library.world().forEach(cue -> {
            if (cue.verb() == Verb.DESK) {
                assertThat(library.section(cue.word(0), cue.word(1)))
                        .as(cue.toString())
                        .isPresent();
            }
            if (cue.verb() == Verb.BUYER || cue.verb() == Verb.TOLD || cue.verb() == Verb.CALLED) {
                assertThat(library.section(cue.word(0), Script.FIRST))
                        .as(cue.toString())
                        .isPresent();
            }
        });
    }

    @Test
    void timesAreTimes() {
        library.world().forEach(cue -> {
            if (cue.verb() == Verb.AT) {
                LocalTime.parse(cue.word(0));
            }
            if (cue.verb() == Verb.DAY) {
                assertThat(Integer.parseInt(cue.word(0))).isPositive();
                LocalTime.parse(cue.word(1));
            }
        });
    }

    @Test
    void bothStoriesStandInThePlayAndTheGreetingIsAnsweredWithinTenSeconds() {
        List<Cue> play = library.play().world();
        int greeting = -1;
        double waited = 0;
        for (Cue cue : play) {
            if (cue.verb() == Verb.AGENT && cue.text(0).startsWith("早安")) {
                greeting = cue.line();
            } else if (greeting > 0 && cue.verb() == Verb.WAIT) {
                waited += Double.parseDouble(cue.word(0));
            } else if (greeting > 0 && cue.verb() == Verb.BUYER) {
                break;
            }
        }
        assertThat(greeting).isPositive();
        assertThat(waited).isBetween(1.0, 9.0);
        assertThat(play).anyMatch(cue -> cue.verb() == Verb.CALLED);
        assertThat(play.getLast().verb()).isEqualTo(Verb.HINT);
    }

    @Test
    void aCaseIsKnownByTheWordsInItEvenWithMarksBetweenThem() {
        assertThat(library.personIn(Pages.text("<p>刚才 <mark>上次没成</mark>，没有我就\n换个办法</p>")))
                .contains("小满");
        assertThat(library.personIn("请问尺码偏大吗")).isEmpty();
    }

    @Test
    void aMistakeInAScriptNamesItsLine() {
        assertThatThrownBy(() -> Script.read("x", "wait 1\njuggle 3"))
                .hasMessageContaining("x, line 2")
                .hasMessageContaining("verb");
        assertThatThrownBy(() -> Script.read("x", "buyer 小满")).hasMessageContaining("line 1");
    }
}

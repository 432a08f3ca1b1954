package org.shouhu.detection.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Utterance;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.policy.Policy;

class ParaphrasesTest {
    @Test
    void everyEpisodeHasMessagesOfDangerAndHarmlessTwins() {
        Map<String, List<Timeline>> episodes = Paraphrases.all();

        assertThat(episodes).hasSizeGreaterThanOrEqualTo(9);
        assertThat(episodes.values())
                .allSatisfy(
                        stories -> assertThat(stories).anyMatch(Timeline::risk).anyMatch(story -> !story.risk()));
    }

    @Test
    void aQuestionAndAProductMakeItATalk() {
        List<Timeline> stories = stories("# a comment", "a\tHIGH\t白糖\t做什么用\t不想活了", "a\tNONE\t-\t-\t今天真热");

        assertThat(stories.getFirst().moments()).hasSize(2);
        assertThat(stories.getFirst().moments().getLast().expected()).contains(Band.HIGH);
        assertThat(stories.getFirst().moments().getLast().event().happening()).isInstanceOf(Happening.Message.class);
        assertThat(stories.getLast().moments())
                .singleElement()
                .satisfies(moment -> assertThat(moment.event().happening()).isInstanceOf(Happening.Posted.class));
        assertThat(stories.getLast().risk()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tHIGH\t-\t我", "a\tURGENT\t-\t-\t我", "a\tWATCH\t-\t-\t我", "a\tHIGH\t-\t-\t "})
    void namesTheLineThatIsNotOfTheFormat(String line) {
        assertThatThrownBy(() -> Paraphrases.read(List.of("", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2 of paraphrases.tsv is not of the format");
    }

    @Test
    void countsWhatWasReachedAndWhatStayedQuiet() {
        List<Timeline> stories = stories(
                "a\tHIGH\t-\t-\t想死",
                "a\tCONCERN\t-\t-\t想死",
                "a\tCONCERN\t-\t-\t你好",
                "a\tNONE\t-\t-\t想死",
                "a\tNONE\t-\t-\t你好");
        PersonLogic logic = new PersonLogic(new TwoWords("two words"), Policy.shipped());

        assertThat(ParaphraseMeasures.of(
                        "a",
                        stories.stream().map(story -> Played.of(story, logic)).toList()))
                .isEqualTo(new ParaphraseMeasures("a", 3, 1, 2, 2, 1));
    }

    private static List<Timeline> stories(String... lines) {
        return Paraphrases.read(List.of(lines)).getOrDefault("a", List.of());
    }

    /** Hears ideation in two words alone. */
    private record TwoWords(String model) implements Detector {
        @Override
        public Reading read(Utterance utterance) {
            return utterance.text().equals("想死")
                    ? new Reading(0.9, Band.CONCERN, Map.of(Facet.ACTIVE_IDEATION, 0.9), List.of(), false, model)
                    : new Reading(0, Band.NONE, Map.of(), List.of(), false, model);
        }
    }
}

package org.shouhu.detection.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.timeline.Paraphrases;

/** What the corpus in the repository promises, as far as a machine can check it. */
class CorpusRulesTest {
    private static List<LabelledText> corpus = List.of();

    @BeforeAll
    static void read() throws IOException {
        corpus = OwnCorpus.read(Path.of("corpus"));
    }

    @Test
    void isLargeEnoughWithoutItsNearDuplicates() {
        Census census = Census.of(corpus);

        assertThat(census.risk()).isGreaterThanOrEqualTo(6_000);
        assertThat(census.riskInEnglish()).isGreaterThanOrEqualTo(1_500);
        assertThat(census.harmless()).isGreaterThanOrEqualTo(6_000);
    }

    @Test
    void coversEveryFacet() {
        Set<Facet> covered = EnumSet.noneOf(Facet.class);
        corpus.forEach(text -> covered.addAll(text.facets()));

        assertThat(covered).containsExactlyInAnyOrder(Facet.values());
    }

    @Test
    void namesNoDose() {
        Pattern dose = Pattern.compile(
                "[0-9０-９]+ ?(mg|ml|g|毫克|毫升|克|片|粒|颗|pills|tablets|grams)(?![a-z])" + "|[一二两三四五六七八九十百]+(毫克|毫升)",
                Pattern.CASE_INSENSITIVE);

        assertNone(text -> dose.matcher(text.text()).find(), "a quantity of something to take");
    }

    @Test
    void namesNobody() {
        Pattern contact = Pattern.compile("[0-9]{7,}|@[A-Za-z0-9_]{3,}|https?://|[0-9A-Za-z]+@[0-9A-Za-z]+\\.");

        assertNone(text -> contact.matcher(text.text()).find(), "a number, an account or an address");
    }

    /** What measures must not train. */
    @Test
    void holdsNoParaphraseThatMeasures() {
        Set<String> measuring = Paraphrases.all().values().stream()
                .flatMap(List::stream)
                .map(story -> text(story.moments().getLast().event().happening()))
                .collect(Collectors.toSet());

        assertNone(text -> measuring.contains(text.text()), "a text that measures");
    }

    private static String text(Happening happening) {
        return switch (happening) {
            case Happening.Message message -> message.text();
            case Happening.Posted posted -> posted.text();
            default -> throw new IllegalStateException("a paraphrase is a message or a post");
        };
    }

    @Test
    void labelsItsBandsWithFacets() {
        assertNone(
                text -> text.band().orElse(Band.NONE).atLeast(Band.CONCERN)
                        && text.facets().stream().noneMatch(facet -> facet.kind() == Facet.Kind.RISK),
                "a band of risk without a facet of risk");
    }

    /** Names places, not texts: a failing build must not print what the corpus says. */
    private static void assertNone(Predicate<LabelledText> wrong, String what) {
        List<String> places = corpus.stream()
                .filter(wrong)
                .map(text -> text.source() + ", voice " + text.voice() + ", "
                        + text.text().length() + " characters")
                .toList();

        assertThat(places).as(what).isEmpty();
    }
}

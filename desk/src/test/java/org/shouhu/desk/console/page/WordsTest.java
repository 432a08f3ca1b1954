package org.shouhu.desk.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouhu.desk.action.ActionKind;
import org.shouhu.desk.action.LegalBasis;
import org.shouhu.desk.action.PartnerKind;
import org.shouhu.desk.action.Step;
import org.shouhu.desk.casework.Answer;
import org.shouhu.desk.casework.Disposition;
import org.shouhu.desk.casework.Level;
import org.shouhu.desk.casework.Origin;
import org.shouhu.desk.casework.OutcomeKind;
import org.shouhu.desk.casework.Promise;
import org.shouhu.desk.casework.Stage;
import org.shouhu.desk.casework.Theme;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.console.cases.CallResult;
import org.shouhu.desk.console.cases.OrderStep;
import org.shouhu.desk.console.cases.RevealReason;
import org.shouhu.desk.console.queue.DeclineReason;
import org.shouhu.desk.identity.Confidence;
import org.shouhu.desk.identity.FactKind;
import org.shouhu.desk.policy.Change;
import org.shouhu.desk.policy.LivePeriod;
import org.shouhu.desk.policy.VersionState;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.triage.AlertSource;
import org.shouhu.desk.triage.DeadlineKind;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

class WordsTest {
    /** A key between quotes right behind {@code words.of(} or {@code words.count(}. */
    private static final Pattern KEY =
            Pattern.compile("\\bwords(?:\\(\\))?\\.(?:of|count)\\(\"([A-Za-z][\\w.]*\\w)\"\\s*[,)]");

    private static final Pattern SAID = Pattern.compile("Navigation\\.to\\([^;]*?\"([a-z]+(?:\\.[a-z]+)+)\"");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        Map<String, String> chinese = WordBook.read(Language.CHINESE);
        Map<String, String> english = WordBook.read(Language.ENGLISH);
        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(chinese).hasSizeGreaterThan(200);
        chinese.forEach((key, phrase) -> {
            assertThat(phrase).as(key).isNotBlank();
            for (int i = 0; i < 4; i++) {
                assertThat(english.getOrDefault(key, "").contains("{" + i + "}"))
                        .as("%s has {%d} in both languages or in none", key, i)
                        .isEqualTo(phrase.contains("{" + i + "}"));
            }
        });
    }

    @Test
    void nothingShouts() {
        for (Language language : Language.values()) {
            assertThat(WordBook.read(language).values())
                    .noneMatch(phrase -> phrase.contains("!") || phrase.contains("！"));
        }
    }

    static Stream<Enum<?>> shown() {
        return Stream.of(
                        Band.class,
                        AlertSource.class,
                        Origin.class,
                        Role.class,
                        DeadlineKind.class,
                        DeadlineKind.Addressee.class,
                        Level.class,
                        Answer.class,
                        Theme.class,
                        Disposition.class,
                        OutcomeKind.class,
                        Stage.class,
                        TimelineKind.class,
                        Promise.State.class,
                        Step.class,
                        ActionKind.class,
                        PartnerKind.class,
                        LegalBasis.class,
                        FactKind.class,
                        Confidence.class,
                        DeclineReason.class,
                        CallResult.class,
                        OrderStep.class,
                        RevealReason.class,
                        VersionState.class,
                        LivePeriod.How.class,
                        Change.class)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void everyConstantHasWords(Enum<?> constant) {
        for (Language language : Language.values()) {
            assertThat(WordBook.read(language)).containsKey(Words.keyOf(constant));
        }
    }

    @ParameterizedTest
    @EnumSource(Facet.class)
    void everyFacetHasWords(Facet facet) {
        for (Language language : Language.values()) {
            assertThat(WordBook.read(language)).containsKey("reason." + facet.wireName());
        }
    }

    @Test
    void everyKeyThatTemplatesAndCodeNameExists() throws IOException {
        Map<String, String> words = WordBook.read(Language.CHINESE);
        TreeSet<String> missing = new TreeSet<>();
        int found = 0;
        for (Path root : new Path[] {Path.of("src/main/jte"), Path.of("src/main/java/org/shouhu/desk/console")}) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String source = Files.readString(file);
                    for (var match = KEY.matcher(source); match.find(); found++) {
                        if (!words.containsKey(match.group(1))) {
                            missing.add(file + ": " + match.group(1));
                        }
                    }
                    for (var match = SAID.matcher(source); match.find(); found++) {
                        if (!words.containsKey("said." + match.group(1))) {
                            missing.add(file + ": said." + match.group(1));
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void fillsPlacesAndFallsBackToTheKey() {
        Words words = new Words(
                Language.ENGLISH,
                Map.of("a", "{0} of {1}", "reason.shops", "{0} shops", "n", "{0} new", "n.one", "one new"));
        assertThat(words.of("a", 1, "two")).isEqualTo("1 of two");
        assertThat(words.reason("shops:3")).isEqualTo("3 shops");
        assertThat(words.reason("never_heard_of")).isEqualTo("never heard of");
        assertThat(words.count("n", 1)).isEqualTo("one new");
        assertThat(words.count("n", 2)).isEqualTo("2 new");
        assertThat(words.of("missing.key")).isEqualTo("missing.key");
    }
}

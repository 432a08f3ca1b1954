package org.shouhu.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void showsWhatWasTakenOutAndPutInWithALittleAround() {
        String before = lines("a", "b", "c", "d", "e", "f", "g");
        String after = lines("a", "b", "c", "d", "E", "f", "g", "h");
        assertThat(shown(before, after)).isEqualTo("~ |=c|=d|-e|+E|=f|=g|+h");
    }

    @Test
    void countsTheLinesOfBothTexts() {
        assertThat(LineDiff.between(lines("x", "y"), lines("new", "x", "y")))
                .contains(
                        new LineDiff.Line(LineDiff.Kind.ADDED, 0, 1, "new"),
                        new LineDiff.Line(LineDiff.Kind.SAME, 1, 2, "x"));
    }

    @Test
    void sameTextsDifferInNothing() {
        assertThat(LineDiff.between(lines("a", "b"), lines("a", "b"))).isEmpty();
        assertThat(LineDiff.between("", "")).isEmpty();
    }

    @Test
    void textsTooLongToCompareAreShownAsReplaced() {
        String before = IntStream.range(0, 2_500).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        String after = IntStream.range(0, 2_500).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
        assertThat(LineDiff.between(before, after)).hasSize(5_000);
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String shown(String before, String after) {
        return LineDiff.between(before, after).stream()
                .map(line -> switch (line.kind()) {
                    case SAME -> "=" + line.text();
                    case REMOVED -> "-" + line.text();
                    case ADDED -> "+" + line.text();
                    case GAP -> "~ ";
                })
                .collect(Collectors.joining("|"));
    }
}

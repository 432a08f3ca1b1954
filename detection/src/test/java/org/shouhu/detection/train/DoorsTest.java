package org.shouhu.detection.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Band;
import org.shouhu.detection.model.Heads;

class DoorsTest {
    /**
     * A thousand ordinary texts of each script with logits 0 to 999; 200 harmless lines of our own, in Chinese with logits
     * 895 to 1094, in Latin letters 845 to 1044; and risk far above and below, which counts nothing.
     */
    private final List<Example> examples = new ArrayList<>();

    private final List<double[]> words = new ArrayList<>();

    DoorsTest() {
        for (boolean latin : new boolean[] {false, true}) {
            for (int number = 0; number < 1000; number++) {
                add("ordinary-test.txt", latin, Optional.empty(), number);
            }
            for (int number = 0; number < 200; number++) {
                add("harmless-test.txt", latin, Optional.of(Band.NONE), (latin ? 845 : 895) + number);
            }
            add("risk-test.txt", latin, Optional.of(Band.HIGH), -5000);
            add("risk-test.txt", latin, Optional.of(Band.HIGH), 5000);
        }
    }

    @Test
    void oneOrdinaryTextInAHundredStandsAboveTheChineseDoor() {
        double door = Doors.of(examples, logits()).chinese();

        assertThat(above(door, false, "ordinary-test.txt")).isEqualTo(10);
    }

    @Test
    void asManyHarmlessLinesStandAboveTheOtherAsAboveTheChineseOne() {
        Doors doors = Doors.of(examples, logits());

        assertThat(above(doors.latin(), true, "harmless-test.txt"))
                .isEqualTo(above(doors.chinese(), false, "harmless-test.txt"))
                .isEqualTo(105);
    }

    @Test
    void theOtherLetsThreeToTenInAHundredOfItsOrdinaryTextsIn() {
        harmless(0);
        assertThat(above(Doors.of(examples, logits()).latin(), true, "ordinary-test.txt"))
                .isEqualTo(100);
        harmless(5000);
        assertThat(above(Doors.of(examples, logits()).latin(), true, "ordinary-test.txt"))
                .isEqualTo(30);
    }

    @Test
    void withoutChineseOrdinaryTextsThreeInAHundredAreHeardTwiceInLatinLetters() {
        List<Integer> kept = IntStream.range(0, examples.size())
                .filter(index -> examples.get(index).latin())
                .boxed()
                .toList();
        double door = Doors.of(
                        kept.stream().map(examples::get).toList(),
                        kept.stream().map(words::get).toArray(double[][]::new))
                .latin();

        assertThat(above(door, true, "ordinary-test.txt")).isEqualTo(30);
    }

    /** Puts the harmless lines in Latin letters at one logit. */
    private void harmless(double clear) {
        for (int index = 0; index < examples.size(); index++) {
            if (examples.get(index).latin()
                    && examples.get(index).text().source().equals("harmless-test.txt")) {
                words.get(index)[Heads.CLEAR] = clear;
            }
        }
    }

    @Test
    void withoutOrdinaryTextsAllAreHeardTwice() {
        List<Example> own =
                examples.stream().filter(example -> !example.ordinary()).toList();

        assertThat(Doors.of(own, new double[own.size()][Heads.COUNT]))
                .isEqualTo(new Doors(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY));
    }

    private long above(double door, boolean latin, String source) {
        return IntStream.range(0, examples.size())
                .filter(index -> examples.get(index).latin() == latin
                        && examples.get(index).text().source().equals(source)
                        && words.get(index)[Heads.CLEAR] > door)
                .count();
    }

    private double[][] logits() {
        return words.toArray(double[][]::new);
    }

    private void add(String source, boolean latin, Optional<Band> band, double clear) {
        double[] logits = new double[Heads.COUNT];
        logits[Heads.CLEAR] = clear;
        words.add(logits);
        float[] weights = new float[Heads.COUNT];
        Arrays.fill(weights, 1);
        examples.add(new Example(
                new int[0],
                new int[0],
                1,
                new float[Heads.COUNT],
                weights,
                0,
                "",
                "",
                List.of(),
                latin,
                new LabelledText("", List.of(), "", band, Set.of(), true, 0, 1, source, "content", "test")));
    }
}

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

class ScalesTest {
    /** A thousand ordinary texts of each script with logits 0 to 999, and risk far above and below, which counts nothing. */
    private final List<Example> examples = new ArrayList<>();

    private final List<double[]> words = new ArrayList<>();

    ScalesTest() {
        for (boolean latin : new boolean[] {false, true}) {
            for (int number = 0; number < 1000; number++) {
                add("ordinary-test.txt", latin, number);
            }
            add("risk-test.txt", latin, -5000);
            add("risk-test.txt", latin, 5000);
        }
    }

    @Test
    void oneOrdinaryTextInAHundredStandsAboveTheDoor() {
        assertThat(above(Scales.door(examples, logits(), false), false)).isEqualTo(10);
    }

    @Test
    void threeInAHundredDoInLatinLetters() {
        assertThat(above(Scales.door(examples, logits(), true), true)).isEqualTo(30);
    }

    @Test
    void withoutOrdinaryTextsAllAreHeardTwice() {
        List<Example> risk =
                examples.stream().filter(example -> !example.ordinary()).toList();

        assertThat(Scales.door(risk, new double[risk.size()][Heads.COUNT], false))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private long above(double door, boolean latin) {
        return IntStream.range(0, examples.size())
                .filter(index -> examples.get(index).latin() == latin
                        && examples.get(index).ordinary()
                        && words.get(index)[Heads.CLEAR] > door)
                .count();
    }

    private double[][] logits() {
        return words.toArray(double[][]::new);
    }

    private void add(String source, boolean latin, double clear) {
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
                latin,
                new LabelledText(
                        "", List.of(), "", Optional.<Band>empty(), Set.of(), true, 0, 1, source, "content", "test")));
    }
}

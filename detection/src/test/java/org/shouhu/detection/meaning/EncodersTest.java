package org.shouhu.detection.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodersTest {
    private static final Encoders ENCODERS = Encoders.shipped();

    @Test
    void aWordIsUnderstoodBesideItsNeighbours() throws EncodingFailed {
        assertThat(nearness(false, "死", "我真的很想死", "我每天都想去死")).isGreaterThan(nearness(false, "死", "我真的很想死", "这个价格便宜死了"));
        assertThat(nearness(true, "die", "i really want to die", "all i want is to die"))
                .isGreaterThan(nearness(true, "die", "i really want to die", "the cake is to die for"));
    }

    @Test
    void whatATextAnswersChangesWhatItMeans() throws EncodingFailed {
        Encoder encoder = ENCODERS.of(false);

        assertThat(first(encoder.encode("不是治病", "请问您买来做什么用"))).isNotEqualTo(first(encoder.encode("不是治病", "")));
    }

    @Test
    void readsAnyString() throws EncodingFailed {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int index = random.nextInt(300); index > 0; index--) {
                text.append((char) random.nextInt(0x10000));
            }
            States states = ENCODERS.of(round % 2 == 0).encode(text.toString(), "");
            for (int row = 1; row < states.rows(); row++) {
                assertThat(states.begin(row)).isBetween(0, text.length());
                assertThat(states.finish(row)).isBetween(states.begin(row), text.length());
            }
        }
        assertThat(ENCODERS.of(true).encode("", "").rows()).isEqualTo(1);
    }

    /** How alike a word is understood in two texts, at most 1. */
    private static double nearness(boolean latin, String word, String one, String other) throws EncodingFailed {
        float[] a = row(ENCODERS.of(latin).encode(one, ""), one.indexOf(word));
        float[] b = row(ENCODERS.of(latin).encode(other, ""), other.indexOf(word));
        double product = 0;
        double length = 0;
        double otherLength = 0;
        for (int index = 0; index < a.length; index++) {
            product += a[index] * b[index];
            length += a[index] * a[index];
            otherLength += b[index] * b[index];
        }
        return product / Math.sqrt(length * otherLength);
    }

    private static float[] row(States states, int begin) {
        float[] row = new float[states.width()];
        for (int index = 1; index < states.rows(); index++) {
            if (states.begin(index) == begin) {
                states.row(index, row);
            }
        }
        return row;
    }

    private static float[] first(States states) {
        float[] row = new float[states.width()];
        states.row(0, row);
        return row;
    }
}

package org.shouhu.detection.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodersTest {
    private static final Encoders ENCODERS = Encoders.shipped();

    @Test
    void whatMeansTheSameIsNearer() throws EncodingFailed {
        assertThat(nearness(false, "我觉得活着没有意思了", "人生对我来说毫无意义"))
                .isGreaterThan(nearness(false, "我觉得活着没有意思了", "这件外套有没有大一号的"));
        assertThat(nearness(true, "i do not want to be here anymore", "there is no point in living"))
                .isGreaterThan(nearness(true, "i do not want to be here anymore", "the parcel arrived on time"));
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

    private static double nearness(boolean latin, String one, String other) throws EncodingFailed {
        Encoder encoder = ENCODERS.of(latin);
        float[] a = first(encoder.encode(one, ""));
        float[] b = first(encoder.encode(other, ""));
        double product = 0;
        for (int index = 0; index < a.length; index++) {
            product += a[index] * b[index];
        }
        return product;
    }

    private static float[] first(States states) {
        float[] row = new float[states.width()];
        states.row(0, row);
        return row;
    }
}

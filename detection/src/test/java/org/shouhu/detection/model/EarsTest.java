package org.shouhu.detection.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Band;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Utterance;
import org.shouhu.detection.meaning.Encoder;
import org.shouhu.detection.meaning.Encoders;
import org.shouhu.detection.meaning.EncodingFailed;
import org.shouhu.detection.meaning.Listener;
import org.shouhu.detection.meaning.Network;

/** When a text is heard by its meaning, and what happens when it cannot be. */
class EarsTest {
    private static final String PLEA = "我真的不想活了,遗书都写好了";

    @Test
    void answersByWordsAloneWhenTheMeaningCannotBeHad() throws IOException {
        Reading reading = detector((text, before) -> {
                    throw new EncodingFailed("out of order");
                })
                .read(Utterance.of(PLEA));

        assertThat(reading.band()).isGreaterThanOrEqualTo(Band.HIGH);
        assertThat(reading.model()).endsWith(ShippedDetector.FIRST_ALONE);
    }

    @Test
    void answersByWordsAloneWhenTheRuntimeIsNotThere() throws IOException {
        Encoders absent = new Encoders(
                () -> {
                    throw new UnsatisfiedLinkError("no native code for this machine");
                },
                () -> {
                    throw new IllegalStateException("damaged");
                });

        assertThat(new ShippedDetector(model(), TermBook.shipped(), absent)
                        .read(Utterance.of(PLEA))
                        .band())
                .isGreaterThanOrEqualTo(Band.HIGH);
        assertThat(new ShippedDetector(model(), TermBook.shipped(), absent)
                        .read(Utterance.of("I want to kill myself tonight"))
                        .band())
                .isGreaterThanOrEqualTo(Band.HIGH);
    }

    @Test
    void answersByWordsAloneWhenTheSecondHearingIsNoNumber() throws IOException {
        TextModel shipped = model();
        Hearing loud = loud(shipped.chinese());
        TextModel model = new TextModel(shipped.name(), shipped.linear(), loud, loud, shipped.gate());

        Reading reading = new ShippedDetector(model, TermBook.shipped(), Encoders.shipped()).read(Utterance.of(PLEA));

        assertThat(reading.band()).isGreaterThanOrEqualTo(Band.HIGH);
        assertThat(reading.model()).endsWith(ShippedDetector.FIRST_ALONE);
    }

    /** The same hearing with networks that say more than a number can hold. */
    private static Hearing loud(Hearing hearing) {
        SecondHearing second = hearing.second();
        List<Network> networks =
                second.listener().networks().stream().map(EarsTest::loud).toList();
        return new Hearing(hearing.first(), new SecondHearing(new Listener(networks), second.door(), second.scale()));
    }

    private static Network loud(Network network) {
        float[] biases = new float[network.biases().length];
        Arrays.fill(biases, Float.MAX_VALUE);
        return new Network(
                network.pieces(),
                network.phrases(),
                network.joined(),
                network.units(),
                network.loudest(),
                network.average(),
                network.whole(),
                biases);
    }

    @Test
    void ordinaryTextsAreNotHeardTwice() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        ShippedDetector detector = detector((text, before) -> {
            asked.incrementAndGet();
            throw new EncodingFailed("out of order");
        });
        for (String text : new String[] {"请问这款酱油什么时候发货", "笑死我了,这个视频太好玩", "where is my refund"}) {
            detector.read(Utterance.of(text));
        }

        assertThat(asked).hasValue(0);
    }

    @Test
    void theSentenceThatStandsOutIsHeardByItselfToo() throws IOException {
        List<String> heard = new ArrayList<>();
        ShippedDetector detector = detector((text, before) -> {
            heard.add(text);
            return Encoders.shipped().of(false).encode(text, before);
        });
        detector.read(Utterance.of("老师好,打扰您一下。我真的不想活了。麻烦帮我看看订单到哪里了"));

        assertThat(heard).containsExactly("老师好,打扰您一下.我真的不想活了.麻烦帮我看看订单到哪里了", "我真的不想活了");
    }

    @Test
    void aLongTextDoesNotTakeForever() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        ShippedDetector detector = detector((text, before) -> {
            asked.incrementAndGet();
            throw new EncodingFailed("out of order");
        });

        assertThat(detector.read(Utterance.of(PLEA.repeat(4_000))).band()).isGreaterThanOrEqualTo(Band.HIGH);
        assertThat(asked.get()).isBetween(1, 2 * ShippedDetector.HEARD_TWICE);
    }

    private static ShippedDetector detector(Encoder encoder) throws IOException {
        return new ShippedDetector(model(), TermBook.shipped(), new Encoders(() -> encoder, () -> encoder));
    }

    private static TextModel model() throws IOException {
        try (InputStream stream = ShippedDetector.class.getResourceAsStream("model.bin")) {
            return ModelFile.read(stream.readAllBytes());
        }
    }
}

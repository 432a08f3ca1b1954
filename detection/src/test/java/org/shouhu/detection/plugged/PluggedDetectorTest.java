package org.shouhu.detection.plugged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Utterance;
import org.shouhu.detection.model.ShippedDetector;

class PluggedDetectorTest {
    private static final ShippedDetector SHIPPED = ShippedDetector.load();
    private static final List<String> VOCABULARY = List.of("[UNK]", "[CLS]", "[SEP]", "想", "活", "end", "##ing");
    private static final List<String> LABELS = List.of("clear", "active_ideation", "plan_or_preparation");
    private static final String RISKY = "我不想活了,遗书都写好了";
    private static final String ORDINARY = "餐厅附近有地铁站吗";

    @TempDir
    private Path folder;

    @Test
    void asksTheModelAboutWhatTheFirstStageHandsOn() throws IOException {
        Detector detector = plugged(weights(4, 9));

        Reading reading = detector.read(Utterance.of(RISKY));

        assertThat(reading.strength(Facet.ACTIVE_IDEATION)).isGreaterThan(0.99);
        assertThat(reading.score()).isGreaterThan(0.99);
        assertThat(reading.band()).isGreaterThanOrEqualTo(Band.HIGH);
        assertThat(reading.model()).isEqualTo(SHIPPED.model() + "+own");
    }

    @Test
    void leavesAloneWhatTheFirstStageLetsPass() throws IOException {
        assertThat(plugged(weights(0, 9)).read(Utterance.of(ORDINARY)).band()).isEqualTo(Band.NONE);
    }

    @Test
    void mayLowerByOneStepAndNeverToNone() throws IOException {
        Band shipped = SHIPPED.read(Utterance.of(RISKY)).band();

        Band lowered = plugged(weights(4, -9)).read(Utterance.of(RISKY)).band();

        assertThat(lowered.ordinal()).isEqualTo(shipped.ordinal() - 1);
    }

    @Test
    void keepsTheShippedReadingWhenTheModelFails() {
        Detector detector = new PluggedDetector(SHIPPED, failing());

        assertThat(detector.read(Utterance.of(RISKY)).band())
                .isEqualTo(SHIPPED.read(Utterance.of(RISKY)).band());
        assertThat(detector.read(Utterance.of(RISKY)).model()).endsWith("failed");
    }

    @Test
    void neverLetsAFailureReadAsNoRisk() {
        String doubtful = "this cake is to die for";
        assertThat(SHIPPED.passesBy(doubtful)).isFalse();

        assertThat(new PluggedDetector(SHIPPED, failing())
                        .read(Utterance.of(doubtful))
                        .band())
                .isGreaterThanOrEqualTo(Band.WATCH);
    }

    @Test
    void hearsOneWordInALongText() throws IOException {
        PluggedDetector detector = (PluggedDetector) plugged(weights(4, 9));
        String text = "ending ".repeat(300) + "活" + " ending".repeat(300);

        assertThat(detector.read(Utterance.of(text)).strength(Facet.ACTIVE_IDEATION))
                .isGreaterThan(0.99);
    }

    @Test
    void doesNotStartWithAModelThatItCannotUse() throws IOException {
        assertThatThrownBy(() -> PluggedModel.behind(SHIPPED, folder.resolve("nowhere")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("labels.txt");

        write(new byte[] {1, 2, 3}, LABELS);
        assertThatThrownBy(() -> PluggedModel.behind(SHIPPED, folder.resolve("own")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no ONNX model");

        write(TinyOnnx.model(weights(4, 9), "tokens"), LABELS);
        assertThatThrownBy(() -> PluggedModel.behind(SHIPPED, folder.resolve("own")))
                .hasMessageContaining("input_ids");

        write(TinyOnnx.model(weights(4, 9), "input_ids"), List.of("clear"));
        assertThatThrownBy(() -> PluggedModel.behind(SHIPPED, folder.resolve("own")))
                .hasMessageContaining("[1, 1]");

        write(TinyOnnx.model(weights(4, 9), "input_ids"), List.of("clear", "cheerful", "timing"));
        assertThatThrownBy(() -> PluggedModel.behind(SHIPPED, folder.resolve("own")))
                .hasMessageContaining("cheerful");
    }

    private Detector plugged(float[][] weights) throws IOException {
        write(TinyOnnx.model(weights, "input_ids"), LABELS);
        return PluggedModel.behind(SHIPPED, folder.resolve("own"));
    }

    private void write(byte[] model, List<String> labels) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.write(own.resolve("model.onnx"), model);
        Files.write(own.resolve("vocabulary.txt"), VOCABULARY);
        Files.write(own.resolve("labels.txt"), labels);
    }

    /** One piece speaks for every label with this logit, all others against it. */
    private static float[][] weights(int piece, float logit) {
        float[][] weights = new float[VOCABULARY.size()][LABELS.size()];
        for (int number = 0; number < weights.length; number++) {
            for (int label = 0; label < LABELS.size(); label++) {
                weights[number][label] = number == piece ? logit : -9;
            }
        }
        return weights;
    }

    private static SecondStage failing() {
        return new SecondStage() {
            @Override
            public String name() {
                return "own";
            }

            @Override
            public Answer answer(String text) throws SecondStageFailure {
                throw new SecondStageFailure("out of order");
            }
        };
    }

    @Test
    void anAnswerIsNotChangedAfterwards() {
        assertThat(new SecondStage.Answer(0.5, Map.of(Facet.TIMING, 0.5)).facets())
                .isUnmodifiable();
    }
}

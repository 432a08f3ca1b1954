package org.shouhu.detection.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InnerAnswerTest {
    private static final String MIDDLE = "/encoder/layer.1/output/LayerNorm/Add_1_output_0";

    @Test
    void answersWithTheInnerValueAlone() throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(InnerAnswer.of(shipped(), MIDDLE));
                OnnxTensor numbers = OnnxTensor.createTensor(environment, new long[][] {{101, 3198, 102}});
                OnnxTensor ones = OnnxTensor.createTensor(environment, new long[][] {{1, 1, 1}});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {{0, 0, 0}});
                OrtSession.Result result =
                        session.run(Map.of("input_ids", numbers, "attention_mask", ones, "token_type_ids", types))) {
            assertThat(session.getOutputNames()).containsExactly(MIDDLE);
            assertThat(((float[][][]) result.get(0).getValue())[0]).hasDimensions(3, 512);
        }
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> InnerAnswer.of(new byte[] {1, 2, 3}, MIDDLE)).isInstanceOf(IOException.class);
    }

    @Test
    void aValueThatNoStepMakesIsRefused() {
        assertThatThrownBy(() -> InnerAnswer.of(shipped(), "not there"))
                .isInstanceOf(IOException.class)
                .hasMessage("no step makes not there");
    }

    @Test
    void leavesOutWhatOnlyLaterLayersNeed() throws IOException {
        byte[] model = shipped();

        assertThat(InnerAnswer.of(model, MIDDLE).length).isLessThan(3 * model.length / 4);
    }

    private static byte[] shipped() throws IOException {
        try (InputStream model = InnerAnswerTest.class.getResourceAsStream("/bge-small-zh-v1.5-q.onnx")) {
            return model.readAllBytes();
        }
    }
}

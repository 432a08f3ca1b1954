package org.shouhu.detection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    private static byte[] shipped() throws IOException {
        try (var stream = ModelFile.class.getResourceAsStream("model.bin")) {
            return new ByteArrayInputStream(
                            java.util.Objects.requireNonNull(stream).readAllBytes())
                    .readAllBytes();
        }
    }

    @Test
    void writesWhatItRead() throws IOException {
        byte[] bytes = shipped();

        assertThat(ModelFile.write(ModelFile.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void refusesADamagedFileInOneSentence() throws IOException {
        byte[] bytes = shipped();
        bytes[bytes.length / 2] ^= 1;

        assertThatThrownBy(() -> ModelFile.read(bytes)).hasMessage("its checksum is wrong");
    }

    @Test
    void refusesAFileCutOff() throws IOException {
        byte[] bytes = shipped();

        for (int length : new int[] {0, 3, 20, 1000, bytes.length - 1}) {
            assertThatThrownBy(() -> ModelFile.read(Arrays.copyOf(bytes, length)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}

package org.shouhu.detection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.meaning.Network;

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

    /** A length that is one bit off must not be believed: it could ask for more memory than there is. */
    @Test
    void refusesEveryDamagedLength() throws IOException {
        byte[] shipped = shipped();
        for (int at = 8; at < 300; at++) {
            byte[] bytes = shipped.clone();
            bytes[at] ^= (byte) (1 << (at % 8));
            assertThatThrownBy(() -> ModelFile.read(bytes)).hasMessage("its checksum is wrong");
        }
        int network = networks(shipped);
        for (int bit = 0; bit < 128; bit++) {
            byte[] bytes = shipped.clone();
            bytes[network + bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> ModelFile.read(bytes)).hasMessage("its checksum is wrong");
        }
    }

    /** Where the first networks of a model begin: their number, then width, phrases and units of the first of them. */
    private static int networks(byte[] bytes) {
        List<Network> networks =
                ModelFile.read(bytes).chinese().second().listener().networks();
        Network first = networks.getFirst();
        ByteBuffer all = ByteBuffer.wrap(bytes);
        return IntStream.range(0, bytes.length - 16)
                .filter(at -> all.getInt(at) == networks.size()
                        && all.getInt(at + 4) == first.pieces().length
                        && all.getInt(at + 8) == first.phrases().length
                        && all.getInt(at + 12) == first.units().length)
                .findFirst()
                .orElseThrow();
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

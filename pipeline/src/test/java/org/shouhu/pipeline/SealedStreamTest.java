package org.shouhu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealedStreamTest {

    private static final StreamKey KEY = StreamKey.of(filled(7));
    private static final Place PLACE = new Place("shouhu.events", "market/abc");
    private static final byte[] WORDS = "今天很累，想早点睡".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensWhatAnotherWriterOfTheSameKeySealed() throws UnsealException {
        var sealed = new SealedStream(KEY).seal(PLACE, WORDS);

        assertThat(new SealedStream(KEY).open(PLACE, sealed)).isEqualTo(WORDS);
    }

    @Test
    void showsNothingOfThePlainText() {
        var sealed = new SealedStream(KEY).seal(PLACE, WORDS);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(WORDS, StandardCharsets.ISO_8859_1).substring(0, 6));
        assertThat(sealed).hasSize(WORDS.length + SealedStream.OVERHEAD);
    }

    @Test
    void sealsTheSameWordsDifferentlyEachTime() {
        var stream = new SealedStream(KEY);

        assertThat(stream.seal(PLACE, WORDS)).isNotEqualTo(stream.seal(PLACE, WORDS));
    }

    @Test
    void refusesAValueThatWasMovedToAnotherPersonOrTopic() {
        var stream = new SealedStream(KEY);
        var sealed = stream.seal(PLACE, WORDS);

        assertThatThrownBy(() -> stream.open(new Place("shouhu.events", "market/other"), sealed))
                .isInstanceOf(UnsealException.class);
        assertThatThrownBy(() -> stream.open(new Place("shouhu.alerts", "market/abc"), sealed))
                .isInstanceOf(UnsealException.class);
    }

    @Test
    void refusesEveryChangedByteAndEveryTruncation() {
        var stream = new SealedStream(KEY);
        var sealed = stream.seal(PLACE, WORDS);

        for (var index = 0; index < sealed.length; index++) {
            var changed = sealed.clone();
            changed[index] ^= 1;
            assertThatThrownBy(() -> stream.open(PLACE, changed)).isInstanceOf(UnsealException.class);
        }
        for (var length = 0; length < sealed.length; length++) {
            var cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> stream.open(PLACE, cut)).isInstanceOf(UnsealException.class);
        }
        assertThatOpens(stream, sealed);
    }

    @Test
    void refusesAnotherKey() {
        var sealed = new SealedStream(KEY).seal(PLACE, WORDS);

        assertThatThrownBy(() -> new SealedStream(StreamKey.of(filled(8))).open(PLACE, sealed))
                .isInstanceOf(UnsealException.class);
    }

    @Test
    void aKeyHasOneLengthAndPrintsNothing() {
        assertThatThrownBy(() -> StreamKey.of(new byte[16])).isInstanceOf(IllegalArgumentException.class);
        assertThat(KEY).hasToString("StreamKey[withheld]");
    }

    private static void assertThatOpens(SealedStream stream, byte[] sealed) {
        try {
            assertThat(stream.open(PLACE, sealed)).isEqualTo(WORDS);
        } catch (UnsealException refused) {
            throw new AssertionError("a value that was not touched must open", refused);
        }
    }

    private static byte[] filled(int value) {
        var secret = new byte[StreamKey.LENGTH];
        Arrays.fill(secret, (byte) value);
        return secret;
    }
}

package org.shouhu.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhu.desk.storage.StartFailure;

class StateCacheTest {

    @ParameterizedTest
    @CsvSource({"32MB, 33554432", "4GB, 4294967296", "' 1KB ', 1024", "100, 100"})
    void isReadAsItIsWritten(String written, long bytes) {
        assertThat(StateCache.bytes(written)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "0", "-5MB", "4 apples", "99999999999999TB"})
    void whatIsNoSizeStopsTheStartWithOneSentence(String written) {
        assertThatThrownBy(() -> StateCache.bytes(written))
                .isInstanceOf(StartFailure.class)
                .hasMessage("SHOUHU_STATE_CACHE needs a size above 0, such as 512MB or 4GB, not '" + written + "'.");
    }
}

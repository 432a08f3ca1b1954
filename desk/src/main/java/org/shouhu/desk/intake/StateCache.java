package org.shouhu.desk.intake;

import org.shouhu.desk.storage.StartFailure;
import org.springframework.util.unit.DataSize;

/** Memory for the states of persons, as an operator writes it. */
final class StateCache {

    private StateCache() {}

    /**
     * Bytes, above 0, of a size such as {@code 512MB} or {@code 4GB}.
     *
     * @throws StartFailure when it is no size, or none that anything fits in
     */
    static long bytes(String written) {
        try {
            long bytes = DataSize.parse(written.strip()).toBytes();
            if (bytes > 0) {
                return bytes;
            }
        } catch (IllegalArgumentException | ArithmeticException noSize) {
            throw new StartFailure(sentence(written), noSize);
        }
        throw new StartFailure(sentence(written));
    }

    private static String sentence(String written) {
        return "SHOUHU_STATE_CACHE needs a size above 0, such as 512MB or 4GB, not '" + written + "'.";
    }
}

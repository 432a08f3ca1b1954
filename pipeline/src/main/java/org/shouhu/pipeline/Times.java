package org.shouhu.pipeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Reads RFC 3339 times. The usual forms by hand, such as {@code 2026-03-01T20:00:00.123+08:00}: every event has one,
 * and the library's formatter takes longer than all the rest of reading an event.
 */
final class Times {

    private static final int SECONDS_END = 19;
    private static final int MOST_FRACTION = 9;

    private Times() {}

    /** Empty when it is no such time. */
    static Optional<Instant> parse(String text) {
        try {
            var usual = usual(text);
            return Optional.of(
                    usual.isPresent() ? usual.get() : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> usual(String text) {
        var fractionEnd = fractionEnd(text);
        if (fractionEnd < 0) {
            return Optional.empty();
        }
        var year = digits(text, 0, 4);
        var month = digits(text, 5, 7);
        var day = digits(text, 8, 10);
        var hour = digits(text, 11, 13);
        var minute = digits(text, 14, 16);
        var second = digits(text, 17, 19);
        var shift = shift(text, fractionEnd);
        if ((year | month | day | hour | minute | second) < 0
                || hour > 23
                || minute > 59
                || second > 59
                || shift == Integer.MIN_VALUE) {
            return Optional.empty();
        }
        var days = LocalDate.of(year, month, day).toEpochDay();
        return Optional.of(Instant.ofEpochSecond(
                days * 86_400 + hour * 3_600L + minute * 60L + second - shift, nanos(text, fractionEnd)));
    }

    /** Where the fraction of the second ends, or the seconds when there is none; negative for another form. */
    private static int fractionEnd(String text) {
        if (text.length() <= SECONDS_END
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return -1;
        }
        var end = SECONDS_END;
        if (text.charAt(end) == '.') {
            end++;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            var fraction = end - SECONDS_END - 1;
            return fraction == 0 || fraction > MOST_FRACTION ? -1 : end;
        }
        return end;
    }

    private static int nanos(String text, int fractionEnd) {
        var nanos = 0;
        for (var index = SECONDS_END + 1; index <= SECONDS_END + MOST_FRACTION; index++) {
            nanos = nanos * 10 + (index < fractionEnd ? text.charAt(index) - '0' : 0);
        }
        return nanos;
    }

    /** Seconds east of Greenwich; {@link Integer#MIN_VALUE} for another form. */
    private static int shift(String text, int start) {
        var rest = text.length() - start;
        if (rest == 1 && text.charAt(start) == 'Z') {
            return 0;
        }
        if (rest != 6 || text.charAt(start + 3) != ':') {
            return Integer.MIN_VALUE;
        }
        var hours = digits(text, start + 1, start + 3);
        var minutes = digits(text, start + 4, start + 6);
        if ((hours | minutes) < 0 || hours > 14 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        var seconds = hours * 3_600 + minutes * 60;
        return switch (text.charAt(start)) {
            case '+' -> seconds;
            case '-' -> -seconds;
            default -> Integer.MIN_VALUE;
        };
    }

    /** The number, negative when a character is not a digit. */
    private static int digits(String text, int start, int end) {
        var number = 0;
        for (var index = start; index < end; index++) {
            var digit = text.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

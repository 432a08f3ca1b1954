package org.shouhu.desk.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read them, in the desk's zone: absolute and relative to now. */
public record Times(Instant now, ZoneId zone, Words words) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
    private static final long SECONDS_OF_A_MINUTE = 60;
    private static final long SECONDS_OF_AN_HOUR = 3_600;

    /** Hours and minutes; with the day when it is not today. */
    public String clock(Instant moment) {
        var here = moment.atZone(zone);
        boolean today = here.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? CLOCK : DAY_AND_CLOCK).format(here);
    }

    public String exact(Instant moment) {
        return EXACT.format(moment.atZone(zone));
    }

    /** As a form's date and time field reads it. */
    public String field(Instant moment) {
        return FIELD.format(moment.atZone(zone));
    }

    /** Tomorrow at a full hour, here. */
    public Instant tomorrowAt(int hour) {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(hour, 0)
                .atZone(zone)
                .toInstant();
    }

    /** Machine-readable, for the {@code datetime} attribute. */
    public String machine(Instant moment) {
        return moment.toString();
    }

    /** How long ago, or how soon. */
    public String relative(Instant moment) {
        Duration since = Duration.between(moment, now);
        boolean past = !since.isNegative();
        Duration span = since.abs();
        String direction = past ? "time.ago" : "time.in";
        if (span.toMinutes() < 1) {
            return span.toSeconds() < 10 && past
                    ? words.of("time.now")
                    : words.of(direction + ".seconds", span.toSeconds());
        }
        if (span.toHours() < 1) {
            return words.of(direction + ".minutes", span.toMinutes());
        }
        return span.toDays() < 1
                ? words.of(direction + ".hours", span.toHours())
                : words.of(direction + ".days", span.toDays());
    }

    /** Time since a moment as a running clock shows it: {@code 00:41}, {@code 1:02:03}. */
    public String elapsed(Instant since) {
        return span(Duration.between(since, now));
    }

    /** Time left until a moment; with a plus sign when it has passed. */
    public String remaining(Instant until) {
        Duration left = Duration.between(now, until);
        return left.isNegative() ? "+" + span(left.negated()) : span(left);
    }

    /** {@code mm:ss}, or {@code h:mm:ss} from an hour on; never negative. */
    public static String span(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        long minutes = seconds / SECONDS_OF_A_MINUTE % SECONDS_OF_A_MINUTE;
        long rest = seconds % SECONDS_OF_A_MINUTE;
        long hours = seconds / SECONDS_OF_AN_HOUR;
        return hours == 0
                ? String.format(Locale.ROOT, "%02d:%02d", minutes, rest)
                : String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, rest);
    }
}

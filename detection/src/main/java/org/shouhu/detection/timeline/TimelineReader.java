package org.shouhu.detection.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.OrderStatus;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.Product;
import org.shouhu.detection.person.WatchKind;

/** Reads written timelines; the format stands at the head of {@code risk.txt}. */
public final class TimelineReader {

    /** Midnight in Shanghai of the day that stories call d1. */
    static final Instant FIRST_DAY = Instant.parse("2026-03-01T16:00:00Z");

    private static final Pattern TITLE = Pattern.compile("=== ([a-z0-9-]+) \\| (.+)");
    private static final Pattern LINE =
            Pattern.compile("d(\\d+) (\\d\\d):(\\d\\d) (?:@([a-z0-9-]+) )?([^:]+):(.*?)(?:\\s*<= ([A-Z]+))?");

    private TimelineReader() {}

    /**
     * Reads stories.
     *
     * @throws IllegalArgumentException with the number of the first line that is not of the format
     */
    public static List<Timeline> read(String text) {
        List<Timeline> timelines = new ArrayList<>();
        String id = "";
        String about = "";
        List<Timeline.Moment> moments = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher title = TITLE.matcher(line.strip());
            if (title.matches()) {
                finish(timelines, id, about, moments);
                id = title.group(1);
                about = title.group(2);
                moments = new ArrayList<>();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                moments.add(moment(line.strip(), id, moments.size() + 1, number));
            }
        }
        finish(timelines, id, about, moments);
        return timelines;
    }

    private static void finish(List<Timeline> timelines, String id, String about, List<Timeline.Moment> moments) {
        if (!id.isEmpty()) {
            timelines.add(new Timeline(id, about, moments));
        }
    }

    private static Timeline.Moment moment(String line, String person, int index, int number) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("line " + number + " of the timelines is not of the format");
        }
        Instant at = FIRST_DAY
                .plus(Duration.ofDays(Long.parseLong(matcher.group(1)) - 1))
                .plus(Duration.ofHours(Long.parseLong(matcher.group(2))))
                .plus(Duration.ofMinutes(Long.parseLong(matcher.group(3))));
        String account = matcher.group(4) == null ? person : person + "-" + matcher.group(4);
        Happening happening = happening(
                person, matcher.group(5).split(" ", -1), matcher.group(6).strip(), number);
        PersonEvent event = new PersonEvent(
                new EventReference("/timelines", person + "-" + index),
                new PersonKey(account),
                "timeline",
                at,
                at,
                happening);
        return new Timeline.Moment(event, Optional.ofNullable(matcher.group(7)).map(Band::valueOf));
    }

    private static Happening happening(String person, String[] channel, String text, int number) {
        return switch (channel[0]) {
            case "chat" ->
                new Happening.Message(
                        "talk-" + channel[1],
                        channel[1],
                        Author.valueOf(channel[2].toUpperCase(Locale.ROOT)),
                        text,
                        List.of());
            case "post" -> new Happening.Posted("post", text, thread(channel), "");
            case "comment" -> new Happening.Posted("comment", text, thread(channel), "");
            case "bullet" -> new Happening.Posted("live_bullet", text, "", "");
            case "search" -> new Happening.Searched(text);
            case "nickname" -> new Happening.AccountActive("nickname_changed", text);
            case "order" ->
                new Happening.Ordered(
                        channel[2], channel[1], OrderStatus.ofWord(channel[3]), List.of(new Product(text, "", 1)));
            case "parcel" -> new Happening.ParcelMoved(channel[1], "", "", OrderStatus.ofWord(channel[2]), "");
            case "same" -> new Happening.AccountActive("login", "", Optional.of(account(person, channel[1])));
            case "report" ->
                new Happening.Reported(
                        channel[1], "", "", text, Optional.empty(), "", "", "", Optional.empty(), List.of());
            case "watch" ->
                new Happening.Watched(
                        WatchKind.ofWireName(channel[1]).orElseThrow(),
                        Optional.empty(),
                        channel.length > 2 ? Optional.of(account(person, channel[2])) : Optional.empty(),
                        Optional.empty());
            default ->
                throw new IllegalArgumentException("line " + number + " of the timelines has an unknown channel");
        };
    }

    private static String thread(String[] channel) {
        return channel.length > 1 ? channel[1] : "";
    }

    /** Another account or person of the story; {@code main} is the one without a name. */
    private static PersonKey account(String person, String name) {
        return new PersonKey(name.equals("main") ? person : person + "-" + name);
    }
}

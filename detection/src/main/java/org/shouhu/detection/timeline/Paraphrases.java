package org.shouhu.detection.timeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.Product;

/**
 * The decisive messages of the reference episodes, other plain words of danger and harmless twins, as many people would
 * write them. Whoever wrote them had read neither the corpus nor the tests; they train nothing and no threshold is set on
 * them. The format stands at the head of {@code paraphrases.tsv}.
 */
public final class Paraphrases {
    private static final String FILE = "paraphrases.tsv";
    private static final String NOTHING = "-";
    /** The bands that may be expected: WATCH opens no alert. */
    private static final Set<String> EXPECTED = Set.of("NONE", "CONCERN", "HIGH", "IMMINENT");

    private Paraphrases() {}

    /** By episode, each message as a story of one person: the question before it, if any, and the message. */
    public static Map<String, List<Timeline>> all() {
        try (InputStream stream = Paraphrases.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @throws IllegalArgumentException with the number of the first line that is not of the format
     */
    static Map<String, List<Timeline>> read(List<String> lines) {
        Map<String, List<Timeline>> episodes = new LinkedHashMap<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] row = line.split("\t", -1);
            if (row.length != 5 || row[4].isBlank() || !EXPECTED.contains(row[1])) {
                throw new IllegalArgumentException("line " + (index + 1) + " of " + FILE + " is not of the format");
            }
            episodes.computeIfAbsent(row[0], _ -> new ArrayList<>())
                    .add(story("paraphrase-" + (index + 1), Band.valueOf(row[1]), row[2], row[3], row[4]));
        }
        return episodes;
    }

    private static Timeline story(String id, Band expected, String product, String asked, String text) {
        List<Timeline.Moment> moments = new ArrayList<>();
        boolean chat = !product.equals(NOTHING) || !asked.equals(NOTHING);
        if (!asked.equals(NOTHING)) {
            moments.add(moment(id, 0, message(id, Author.AGENT, asked, List.of()), Optional.empty()));
        }
        List<Product> products = product.equals(NOTHING) ? List.of() : List.of(new Product(product, "", 1));
        Happening said =
                chat ? message(id, Author.CUSTOMER, text, products) : new Happening.Posted("post", text, id, "");
        moments.add(moment(id, 1, said, Optional.of(expected).filter(band -> band != Band.NONE)));
        return new Timeline(id, "a paraphrase", moments);
    }

    private static Happening message(String id, Author author, String text, List<Product> products) {
        return new Happening.Message("talk-" + id, "shop", author, text, products);
    }

    private static Timeline.Moment moment(String id, int minute, Happening happening, Optional<Band> expected) {
        Instant at = TimelineReader.FIRST_DAY.plus(Duration.ofHours(15).plusMinutes(minute));
        return new Timeline.Moment(
                new PersonEvent(
                        new EventReference("/paraphrases", id + "-" + minute),
                        new PersonKey(id),
                        "paraphrase",
                        at,
                        at,
                        happening),
                expected);
    }
}

package org.shouhu.desk.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The reviewed cards. An expired one is not shown: better no words than words that nobody stands for. */
@Service
public class Scripts {

    private static final String ANY = "ANY";
    private static final String IN_PROGRESS = "in_progress";
    private static final long FIRST = 1_000;
    private static final String FILE = "/scripts/cards.yaml";

    private final List<Card> cards;
    private final Clock clock;

    Scripts(Clock clock) {
        this.clock = clock;
        try (InputStream file = Scripts.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The cards are missing: " + FILE);
            }
            this.cards = List.copyOf(YAMLMapper.builder().build().readValue(file, new TypeReference<List<Card>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The cards cannot be read: " + FILE, unreadable);
        }
    }

    /** The cards that fit what was heard, best first; the opening card last, and alone when nothing else fits. */
    public List<Card> fitting(Collection<String> heard) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Card> valid =
                cards.stream().filter(card -> !card.expires().isBefore(today)).toList();
        return valid.stream()
                .filter(card ->
                        card.when().contains(ANY) || card.when().stream().anyMatch(heard::contains))
                .sorted((first, second) -> Long.compare(fit(second, heard), fit(first, heard)))
                .toList();
    }

    /** An act in progress comes before all else that was heard. */
    private static long fit(Card card, Collection<String> heard) {
        return card.when().stream()
                .filter(heard::contains)
                .mapToLong(code -> code.equals(IN_PROGRESS) ? FIRST : 1)
                .sum();
    }
}

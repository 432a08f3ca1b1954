package org.shouhu.desk.console.cases;

import java.util.List;
import java.util.stream.Collectors;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.console.cases.Line.Piece;
import org.shouhu.desk.console.cases.Line.Span;
import org.shouhu.desk.console.page.Words;
import org.shouhu.detection.person.Product;

/** Turns timeline entries into lines. What is veiled does not leave the server. */
final class Lines {

    private final Sentences sentences;
    private final Words words;
    private final boolean veiled;

    Lines(Sentences sentences, Words words, boolean veiled) {
        this.sentences = sentences;
        this.words = words;
        this.veiled = veiled;
    }

    Line of(TimelineEntry entry) {
        List<Span> spans = Span.read(entry.fact("evidence"));
        List<String> heard = spans.stream().map(Span::facet).distinct().toList();
        String text = entry.text() == null ? "" : worded(entry, entry.text());
        boolean person = isOfThePerson(entry);
        String goods = entry.goods().stream().map(Product::title).collect(Collectors.joining(", "));
        boolean hide = veiled && (person || entry.kind() == TimelineKind.ORDER);
        List<Piece> pieces = hide || text.isEmpty() ? List.of() : Line.cut(text, spans);
        return new Line(
                entry.id(),
                entry.at(),
                entry.kind(),
                person,
                sentences.who(entry),
                sentences.headline(entry),
                pieces,
                hide ? length(text) : 0,
                heard,
                veiled ? "" : goods,
                veiled ? length(goods) : 0);
    }

    /** A reason that was chosen from a list is kept by its code. */
    private String worded(TimelineEntry entry, String text) {
        return entry.kind() == TimelineKind.DISPOSED
                ? words.knows("DeclineReason." + text) ? words.of("DeclineReason." + text) : text
                : text;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether the line holds something that a veil covers: the person's words, or names of goods, which tell as much. */
    static boolean canBeVeiled(TimelineEntry entry) {
        boolean worded = entry.text() != null && (isOfThePerson(entry) || entry.kind() == TimelineKind.ORDER);
        return worded || !entry.goods().isEmpty();
    }

    /** Whether the words are the person's own. */
    static boolean isOfThePerson(TimelineEntry entry) {
        return entry.kind() == TimelineKind.POST
                || (entry.kind() == TimelineKind.MESSAGE && entry.fact("author").equals("CUSTOMER"));
    }
}

package org.shouhu.desk.console.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.detection.Facet;

/**
 * A line of the timeline as the page shows it.
 *
 * @param headline what happened, in words
 * @param pieces what was written or said, in pieces that carry the name of what was heard in them; empty when there is
 *     nothing or it is veiled
 * @param veiled how many characters of the words are veiled, 0 when nothing is
 * @param heard codes of what was heard, each once
 * @param goods names of the goods beside which it was written, empty where there were none or they are veiled
 * @param veiledGoods how many characters of their names are veiled, 0 when nothing is
 */
public record Line(
        long id,
        Instant at,
        TimelineKind kind,
        boolean ofThePerson,
        String who,
        String headline,
        List<Piece> pieces,
        int veiled,
        List<String> heard,
        String goods,
        int veiledGoods) {

    /** A piece of a text; what was heard in it is a facet's wire name, null for the rest. */
    public record Piece(String text, @Nullable String facet) {
        @Override
        public String toString() {
            return "Piece[withheld]";
        }
    }

    @Override
    public String toString() {
        return "Line[id=" + id + ", kind=" + kind + ", [withheld]]";
    }

    /** One place where something was heard, in characters from the text's beginning. */
    record Span(String facet, int start, int end) {

        /** Places of one facet that are no farther apart than this read as one. */
        private static final int NEAR = 2;

        /** Shorter places say nothing to a reader. */
        private static final int SHORTEST = 2;

        /**
         * Reads {@code facet:start:end,…}. What cannot be read is left out, and so is what only lowers a priority: the
         * page shows why somebody should look.
         */
        static List<Span> read(String evidence) {
            Map<String, List<Span>> byFacet = new LinkedHashMap<>();
            for (String part : evidence.split(",")) {
                String[] fields = part.split(":");
                if (fields.length == 3
                        && fields[1].matches("\\d{1,6}")
                        && fields[2].matches("\\d{1,6}")
                        && raises(fields[0])) {
                    Span span = new Span(fields[0], Integer.parseInt(fields[1]), Integer.parseInt(fields[2]));
                    byFacet.computeIfAbsent(fields[0], facet -> new ArrayList<>())
                            .add(span);
                }
            }
            return byFacet.values().stream()
                    .flatMap(spans -> joined(spans).stream())
                    .toList();
        }

        /** Whether a code stands for more than a reason to look less closely. */
        static boolean raises(String code) {
            return Facet.ofWireName(code)
                    .map(facet -> facet.kind() != Facet.Kind.LOWERING)
                    .orElse(true);
        }

        private static List<Span> joined(List<Span> spans) {
            List<Span> joined = new ArrayList<>();
            for (Span span :
                    spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
                Span last = joined.isEmpty() ? null : joined.getLast();
                if (last != null && span.start() - last.end() <= NEAR) {
                    joined.set(
                            joined.size() - 1, new Span(last.facet(), last.start(), Math.max(last.end(), span.end())));
                } else {
                    joined.add(span);
                }
            }
            return joined.stream()
                    .filter(span -> span.end() - span.start() >= SHORTEST)
                    .toList();
        }
    }

    /** Cuts a text at its spans. Where spans overlap, the one that begins first is marked. */
    static List<Piece> cut(String text, List<Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            int end = Math.min(span.end(), text.length());
            if (span.start() < at || span.start() >= end) {
                continue;
            }
            if (span.start() > at) {
                pieces.add(new Piece(text.substring(at, span.start()), null));
            }
            pieces.add(new Piece(text.substring(span.start(), end), span.facet()));
            at = end;
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), null));
        }
        return pieces;
    }
}

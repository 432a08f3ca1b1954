package org.shouhu.detection.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Turn;

/**
 * The corpus written for Shouhu: text files in which a line "@ band=HIGH facets=a|b channel=chat voice=student" labels
 * the lines that follow, one utterance each. "客服:question || utterance" gives the agent's turn that it answers, and
 * "商品:name || ..." before it the product that the talk is about ("agent:" and "product:" in English).
 */
public final class OwnCorpus {
    private OwnCorpus() {}

    /**
     * All utterances of all .txt files of a folder, by file name.
     *
     * @throws IllegalStateException when a file is not in the form above; the message names file and line, not content
     */
    public static List<LabelledText> read(Path folder) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                readFile(file, texts);
            }
        }
        return texts;
    }

    private static void readFile(Path file, List<LabelledText> into) throws IOException {
        String source = file.getFileName().toString();
        Heading heading = null;
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String content = line.strip();
            if (content.startsWith("@")) {
                heading = Heading.parse(content, source + " line " + number);
            } else if (!content.isEmpty() && !content.startsWith("#")) {
                if (heading == null) {
                    throw new IllegalStateException(source + " line " + number + " comes before any label");
                }
                into.add(heading.label(content, source));
            }
        }
    }

    private record Heading(Band band, Set<Facet> facets, String channel, String voice) {
        static Heading parse(String line, String place) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String field : line.substring(1).strip().split("\\s+")) {
                int equals = field.indexOf('=');
                if (equals > 0) {
                    fields.put(field.substring(0, equals), field.substring(equals + 1));
                }
            }
            Set<Facet> facets = EnumSet.noneOf(Facet.class);
            for (String name : fields.getOrDefault("facets", "none").split("\\|")) {
                if (!name.equals("none")) {
                    facets.add(Facet.ofWireName(name)
                            .orElseThrow(() -> new IllegalStateException(place + " names no facet: " + name)));
                }
            }
            return new Heading(
                    Band.valueOf(fields.getOrDefault("band", "NONE")),
                    facets,
                    fields.getOrDefault("channel", ""),
                    fields.getOrDefault("voice", ""));
        }

        LabelledText label(String content, String source) {
            String[] parts = content.split("\\s*\\|\\|\\s*");
            List<Turn> previous = new ArrayList<>();
            String product = "";
            for (String part : Arrays.asList(parts).subList(0, parts.length - 1)) {
                if (part.startsWith("商品:") || part.startsWith("product:")) {
                    product = part.substring(part.indexOf(':') + 1).strip();
                } else {
                    String asked = part.replaceFirst("^(客服|agent|Agent)[:：]", "");
                    previous.add(new Turn(Author.AGENT, asked.strip()));
                }
            }
            String text = parts[parts.length - 1].strip();
            return new LabelledText(
                    text,
                    previous,
                    product,
                    Optional.of(band),
                    facets,
                    true,
                    ClearRisk.of(band, facets),
                    ClearRisk.weight(band, facets, text),
                    source,
                    channel,
                    voice);
        }
    }
}

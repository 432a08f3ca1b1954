package org.shouhu.detection.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sets that were written to measure, by group; they train nothing. */
final class WrittenSets {
    private WrittenSets() {}

    /** The evasion challenge, by class. Rows: class, expected, text. */
    static Map<String, List<Sample>> evasion() throws IOException {
        Map<String, List<Sample>> groups = new LinkedHashMap<>();
        for (String[] row : rows("evasion.tsv")) {
            add(groups, row[0], Sample.of(row[2], row[1].equals("yes")));
        }
        return groups;
    }

    /** The same things said by different people. What the rows are stands in the file. */
    static Map<String, List<Sample>> fairness() throws IOException {
        Map<String, List<Sample>> groups = new LinkedHashMap<>();
        List<Sample> base = new ArrayList<>();
        for (String[] row : rows("fairness.tsv")) {
            switch (row[0]) {
                case "base" -> {
                    Sample sample = Sample.of(row[2], row[1].equals("yes"));
                    base.add(sample);
                    add(groups, "nothing said of oneself", sample);
                }
                case "before" -> {
                    for (Sample sample : base) {
                        add(
                                groups,
                                row[1] + ": " + row[2],
                                Sample.of(row[3] + sample.utterance().text(), sample.risk()));
                    }
                }
                case "said" -> add(groups, row[1] + ": " + row[2], Sample.of(row[4], row[3].equals("yes")));
                default -> throw new IllegalStateException("fairness.tsv has a row that is none of base, before, said");
            }
        }
        return groups;
    }

    private static void add(Map<String, List<Sample>> groups, String group, Sample sample) {
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(sample);
    }

    private static List<String[]> rows(String name) throws IOException {
        try (InputStream stream = WrittenSets.class.getResourceAsStream(name)) {
            if (stream == null) {
                return List.of();
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}

package org.shouhu.detection.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Utterance;
import org.shouhu.detection.train.LabelledText;
import org.shouhu.detection.train.PublicCorpora;

/**
 * The public texts that measure and never train, as far as they are at hand.
 *
 * @param missing what was looked for and not found
 */
record EvaluationData(List<LabelledSet> labelled, List<OrdinarySet> ordinary, List<String> missing) {
    /** From this level of SOS-4K on a post reads as high risk: a plan, a way or a time is spoken of. */
    private static final int HIGH_LEVEL = 6;

    EvaluationData {
        labelled = List.copyOf(labelled);
        ordinary = List.copyOf(ordinary);
        missing = List.copyOf(missing);
    }

    /** Looks into a folder with the folders {@code evaluate} and {@code train}. */
    static EvaluationData of(Path folder) throws IOException {
        List<LabelledSet> labelled = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Path evaluate = folder.resolve("evaluate");
        table(evaluate, "labelled-sos4k.tsv", level -> Integer.parseInt(level) >= HIGH_LEVEL, labelled, missing);
        table(evaluate, "labelled-twitter-intent.tsv", "1"::equals, labelled, missing);
        Path psysuicide = folder.resolve("train").resolve("labelled-psysuicide.tsv");
        if (Files.isReadable(psysuicide)) {
            labelled.addAll(heldBack(PublicCorpora.psysuicide(psysuicide, true)));
        } else {
            missing.add(psysuicide.getFileName().toString());
        }
        List<OrdinarySet> ordinary = new ArrayList<>();
        if (Files.isDirectory(evaluate)) {
            try (Stream<Path> files = Files.list(evaluate)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (name.startsWith("ordinary-")) {
                        List<String> lines = lines(file);
                        ordinary.add(new OrdinarySet(name.replaceFirst("\\.[a-z]+$", ""), Language.of(lines), lines));
                    }
                }
            }
        }
        if (ordinary.isEmpty()) {
            missing.add("evaluate/ordinary-*.txt");
        }
        return new EvaluationData(labelled, ordinary, missing);
    }

    private static void table(
            Path folder, String name, Predicate<String> risk, List<LabelledSet> into, List<String> missing)
            throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            missing.add(name);
            return;
        }
        List<Sample> samples = new ArrayList<>();
        List<String> lines = lines(file);
        for (String line : lines.subList(1, lines.size())) {
            int tab = line.lastIndexOf('\t');
            samples.add(Sample.of(line.substring(0, tab), risk.test(line.substring(tab + 1))));
        }
        List<String> texts =
                samples.stream().map(Sample::utterance).map(Utterance::text).toList();
        into.add(new LabelledSet(name.replaceFirst("\\.tsv$", ""), Language.of(texts), samples));
    }

    /**
     * The fifth of PsySUICIDE that never trains, twice: active ideation, plan, preparation and attempt against what
     * concerns no suicide, and any ideation against the rest.
     */
    private static List<LabelledSet> heldBack(List<LabelledText> texts) {
        List<Sample> clear = new ArrayList<>();
        List<Sample> any = new ArrayList<>();
        for (LabelledText text : texts) {
            boolean ideation = text.facets().contains(Facet.PASSIVE_IDEATION) || text.clear() == 1;
            any.add(Sample.of(text.text(), ideation));
            if (text.clear() == 1 || text.clear() == 0 && text.weight() > 0) {
                clear.add(Sample.of(text.text(), text.clear() == 1));
            }
        }
        return List.of(
                new LabelledSet("psysuicide-fifth-clear", Language.CHINESE, clear),
                new LabelledSet("psysuicide-fifth-any", Language.CHINESE, any));
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).toList();
        }
    }
}

package org.shouhu.detection.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.Facet;
import org.shouhu.detection.model.Features;

/** The public corpora that may train a model, where they are at hand; none of them is part of this repository. */
public final class PublicCorpora {
    /** The files that shape the shipped model. */
    public static final List<String> NAMES = List.of(
            "labelled-psysuicide.tsv",
            "distress-smile-client.txt",
            "distress-cpsycound-client.txt",
            "ordinary-cold.txt",
            "ordinary-crosswoz.txt",
            "ordinary-kdconv.txt",
            "ordinary-danmaku-douyu.txt",
            "ordinary-banking77.txt");

    private static final Map<String, Facet> PSYSUICIDE = Map.of(
            "主动自杀意图", Facet.ACTIVE_IDEATION,
            "被动自杀意图", Facet.PASSIVE_IDEATION,
            "自杀计划", Facet.PLAN_OR_PREPARATION,
            "自杀准备行为", Facet.PLAN_OR_PREPARATION,
            "自杀未遂", Facet.PAST_ATTEMPT,
            "自伤行为", Facet.SELF_HARM,
            "自伤意图", Facet.SELF_HARM);

    private static final Set<Facet> CLEAR =
            EnumSet.of(Facet.ACTIVE_IDEATION, Facet.PLAN_OR_PREPARATION, Facet.PAST_ATTEMPT);

    private PublicCorpora() {}

    /** The folder of SHOUHU_CORPORA, else ../shared/data beside the repository, each with its folder train. */
    public static Path folder(@Nullable String configured, Path repository) {
        return configured == null || configured.isBlank()
                ? repository.resolve("../shared/data").normalize()
                : Path.of(configured);
    }

    /** The files of {@link #NAMES} that are not there. */
    public static List<String> missing(Path folder) {
        return NAMES.stream()
                .filter(name -> !Files.isReadable(folder.resolve("train").resolve(name)))
                .toList();
    }

    /** All texts of the files that are there. The held-back fifth of PsySUICIDE is not among them. */
    public static List<LabelledText> read(Path folder) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (String name : NAMES) {
            Path file = folder.resolve("train").resolve(name);
            if (!Files.isReadable(file)) {
                continue;
            }
            if (name.startsWith("labelled-")) {
                psysuicide(file, false).forEach(texts::add);
            } else {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.filter(line -> !line.isBlank()).forEach(line -> texts.add(plain(line, name)));
                }
            }
        }
        return texts;
    }

    /** The labelled texts of PsySUICIDE: those that train, or the fifth that is held back. */
    public static List<LabelledText> psysuicide(Path file, boolean heldBack) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            int tab = line.lastIndexOf('\t');
            String text = line.substring(0, tab);
            if (heldBack(text) == heldBack) {
                texts.add(labelled(
                        text, line.substring(tab + 1), file.getFileName().toString()));
            }
        }
        return texts;
    }

    /** Whether a text belongs to the fifth that never trains: decided by its own bytes. */
    static boolean heldBack(String text) {
        int hash = 0;
        for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
            hash = hash * 31 + part;
        }
        return Integer.remainderUnsigned(Features.mix(hash), 5) == 0;
    }

    private static LabelledText labelled(String text, String labels, String source) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        boolean explores = false;
        for (String label : labels.split("\\|")) {
            explores |= label.equals("关于自杀的探索");
            Facet facet = PSYSUICIDE.get(label);
            if (facet != null) {
                facets.add(facet);
            }
        }
        boolean clear = facets.stream().anyMatch(CLEAR::contains);
        double target = clear ? 1 : facets.contains(Facet.PASSIVE_IDEATION) ? 0.7 : facets.isEmpty() ? 0 : 0.5;
        return new LabelledText(
                text,
                List.of(),
                "",
                Optional.empty(),
                facets,
                false,
                target,
                explores && !clear ? 0 : clear || facets.isEmpty() ? 1 : 0.5,
                source,
                "content",
                "");
    }

    private static LabelledText plain(String text, String source) {
        return new LabelledText(
                text, List.of(), "", Optional.empty(), Set.of(), !source.startsWith("distress"), 0, 1, source, "", "");
    }
}

package org.shouhu.detection.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.Evidence;
import org.shouhu.detection.Facet;
import org.shouhu.detection.text.FoldedText;

/**
 * The characters that carry each facet: every feature's weight is spread over the characters it covers, and the stretches
 * that carry most are shown, with their share of the whole. What the second hearing heard in a word counts beside it.
 */
final class Explanation {
    private static final int MOST_SPANS = 3;
    /** Characters that a stretch may run over. */
    private static final int GAP = 2;
    /** Share of the best stretch's weight below which another is not shown. */
    private static final double CRUMB = 0.3;
    /** Weight from which a term tells a facet and not only what the text is about. */
    private static final double TELLING = 0.4;

    private Explanation() {}

    static List<Evidence> of(Reader reader, LinearModel model, Ears.Heard sound, Map<Facet, Double> strengths) {
        List<Evidence> evidence = new ArrayList<>();
        FoldedText folded = reader.folded();
        if (folded.length() == 0) {
            return evidence;
        }
        for (Map.Entry<Facet, Double> heard : strengths.entrySet()) {
            double[] carried = carried(reader, model, sound.meaning(), Heads.of(heard.getKey()));
            spans(heard.getKey(), heard.getValue(), carried, folded, evidence);
        }
        return evidence;
    }

    private static double[] carried(Reader reader, LinearModel model, Ears.@Nullable Meaning meaning, int head) {
        Features features = reader.features();
        double[] carried = new double[reader.folded().length()];
        for (int index = 0; index < features.tokenFeatures(); index++) {
            int row = model.row(features.hash(index));
            if (row >= 0) {
                spread(carried, features.begin(index), features.finish(index), model.weight(row, head));
            }
        }
        if (meaning != null) {
            double scale = 1 / LinearModel.damping(features.count());
            meaning.listener().carried(meaning.states(), meaning.heard(), head, scale, carried);
        }
        double highest = Arrays.stream(carried).max().orElse(0);
        for (TermHit hit : reader.hits()) {
            if (Heads.of(hit.facet()) == head && hit.weight() >= TELLING) {
                for (int index = hit.start(); index < hit.end(); index++) {
                    carried[index] = Math.max(carried[index], 0) + Math.max(highest, 1);
                }
            }
        }
        for (int index = 0; index < carried.length; index++) {
            carried[index] = readable(reader.folded().charAt(index)) ? carried[index] : 0;
        }
        return carried;
    }

    private static void spread(double[] carried, int begin, int finish, double weight) {
        for (int index = begin; index < finish; index++) {
            carried[index] += weight / (finish - begin);
        }
    }

    /**
     * The best stretches: where the carried weight stays above a third of its highest, over gaps of a word or two, and not
     * over marks. Crumbs beside them are left out.
     */
    private static void spans(Facet facet, double strength, double[] carried, FoldedText folded, List<Evidence> into) {
        double highest = Arrays.stream(carried).max().orElse(0);
        double whole = Arrays.stream(carried).filter(weight -> weight > 0).sum();
        if (highest <= 0) {
            return;
        }
        List<Evidence> found = new ArrayList<>();
        int index = 0;
        while (index < carried.length) {
            if (carried[index] < highest / 3) {
                index++;
                continue;
            }
            int begin = index;
            int end = index + 1;
            for (int ahead = end; ahead < carried.length && ahead - end <= GAP && goesOn(folded, ahead); ahead++) {
                end = carried[ahead] >= highest / 3 ? ahead + 1 : end;
            }
            double sum = 0;
            for (int inside = begin; inside < end; inside++) {
                sum += Math.max(0, carried[inside]);
            }
            found.add(
                    new Evidence(facet, folded.start(begin), folded.end(end - 1), Math.min(1, strength * sum / whole)));
            index = end;
        }
        found.sort(Comparator.comparingDouble(Evidence::weight).reversed());
        double least = CRUMB * found.getFirst().weight();
        found.stream().filter(one -> one.weight() >= least).limit(MOST_SPANS).forEach(into::add);
    }

    private static boolean goesOn(FoldedText folded, int index) {
        return readable(folded.charAt(index)) || folded.charAt(index) == ' ' || folded.charAt(index) == '\'';
    }

    private static boolean readable(char character) {
        return Character.isLetterOrDigit(character) || character >= 0x2E80;
    }
}

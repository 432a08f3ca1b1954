package org.shouhu.detection.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouhu.detection.Evidence;
import org.shouhu.detection.Facet;
import org.shouhu.detection.text.FoldedText;

/**
 * The characters that carry each facet: every feature's weight is spread over the characters it covers, and the stretches
 * that carry most are shown, with their share of the whole.
 */
final class Explanation {
    private static final int MOST_SPANS = 3;

    private Explanation() {}

    static List<Evidence> of(Reader reader, LinearModel model, Map<Facet, Double> strengths) {
        List<Evidence> evidence = new ArrayList<>();
        FoldedText folded = reader.folded();
        if (folded.length() == 0) {
            return evidence;
        }
        for (Map.Entry<Facet, Double> heard : strengths.entrySet()) {
            double[] carried = carried(reader, model, Heads.of(heard.getKey()));
            spans(heard.getKey(), heard.getValue(), carried, folded, evidence);
        }
        return evidence;
    }

    private static double[] carried(Reader reader, LinearModel model, int head) {
        Features features = reader.features();
        double[] carried = new double[reader.folded().length()];
        for (int index = 0; index < features.tokenFeatures(); index++) {
            int row = model.row(features.hash(index));
            if (row >= 0) {
                spread(carried, features.begin(index), features.finish(index), model.weight(row, head));
            }
        }
        for (TermHit hit : reader.hits()) {
            if (Heads.of(hit.facet()) == head) {
                spread(carried, hit.start(), hit.end(), 1);
            }
        }
        return carried;
    }

    private static void spread(double[] carried, int begin, int finish, double weight) {
        for (int index = begin; index < finish; index++) {
            carried[index] += weight / (finish - begin);
        }
    }

    /** The best stretches: where the carried weight stays above a third of its highest. */
    private static void spans(Facet facet, double strength, double[] carried, FoldedText folded, List<Evidence> into) {
        double highest = 0;
        double whole = 0;
        for (double weight : carried) {
            highest = Math.max(highest, weight);
            whole += Math.max(0, weight);
        }
        if (highest <= 0) {
            return;
        }
        List<Evidence> found = new ArrayList<>();
        int index = 0;
        while (index < carried.length) {
            int begin = index;
            double sum = 0;
            while (index < carried.length && carried[index] >= highest / 3) {
                sum += carried[index++];
            }
            if (index > begin) {
                found.add(new Evidence(
                        facet, folded.start(begin), folded.end(index - 1), Math.min(1, strength * sum / whole)));
            } else {
                index++;
            }
        }
        found.sort((one, other) -> Double.compare(other.weight(), one.weight()));
        into.addAll(found.subList(0, Math.min(MOST_SPANS, found.size())));
    }
}

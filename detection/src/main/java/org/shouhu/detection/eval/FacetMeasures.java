package org.shouhu.detection.eval;

import java.util.Comparator;
import java.util.List;
import org.shouhu.detection.Facet;
import org.shouhu.detection.model.Grading;

/**
 * How well one facet is heard in texts that were written with it or without it.
 *
 * @param texts how many have it
 * @param precision share of those that have it among those in which it was heard, 0..1
 * @param recall share of those in which it was heard among those that have it, 0..1
 * @param auc chance that it is stronger in a text that has it than in one that has not, 0..1
 */
record FacetMeasures(String facet, int texts, double precision, double recall, double f1, double auc) {

    /** A text that has the facet or not, and how strongly it was heard. */
    record Heard(boolean has, double strength) {}

    static FacetMeasures of(Facet facet, List<Heard> all) {
        int has = (int) all.stream().filter(Heard::has).count();
        int heard = (int) all.stream().filter(FacetMeasures::heard).count();
        int both = (int) all.stream().filter(one -> one.has() && heard(one)).count();
        double precision = heard == 0 ? 0 : (double) both / heard;
        double recall = has == 0 ? 0 : (double) both / has;
        double f1 = both == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new FacetMeasures(facet.wireName(), has, precision, recall, f1, auc(all, has));
    }

    private static boolean heard(Heard one) {
        return one.strength() >= Grading.HEARD;
    }

    private static double auc(List<Heard> all, int has) {
        List<Heard> ascending =
                all.stream().sorted(Comparator.comparingDouble(Heard::strength)).toList();
        double won = 0;
        double below = 0;
        int index = 0;
        while (index < ascending.size()) {
            double strength = ascending.get(index).strength();
            int with = 0;
            int without = 0;
            while (index < ascending.size() && ascending.get(index).strength() == strength) {
                if (ascending.get(index++).has()) {
                    with++;
                } else {
                    without++;
                }
            }
            won += with * (below + without / 2.0);
            below += without;
        }
        return has * below == 0 ? 0.5 : won / (has * below);
    }
}

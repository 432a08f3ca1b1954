package org.shouhu.detection.timeline;

import java.util.List;
import java.util.Optional;

/**
 * How early the alerts came over a set of played timelines.
 *
 * @param risk stories of persons in danger
 * @param inTime those of them in which every decisive event had its alert in time
 * @param harmless stories of persons in no danger
 * @param quiet those of them without an alert
 * @param medianMoment the median of the events until the first alert, over the alerted stories of danger
 * @param erde5 early risk detection error with its turning point at 5 events, 0..1, lower is better
 * @param erde50 the same at 50 events
 * @param latencyWeightedF1 F1 of alerted stories, times the speed 1 for an alert at the first event, 0..1
 */
public record TimelineMeasures(
        int risk,
        int inTime,
        int harmless,
        int quiet,
        double medianMoment,
        double erde5,
        double erde50,
        double latencyWeightedF1) {

    /** Slope of the latency penalty: an alert at event 20 still has about half its worth, as in the eRisk tasks. */
    private static final double PENALTY = 0.0785;

    public static TimelineMeasures of(List<Played> played) {
        List<Played> risk =
                played.stream().filter(story -> story.timeline().risk()).toList();
        List<Played> harmless =
                played.stream().filter(story -> !story.timeline().risk()).toList();
        List<Integer> first = risk.stream()
                .map(Played::firstAlert)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        int falseAlerts = (int) harmless.stream().filter(story -> !story.good()).count();
        double f1 = first.isEmpty()
                ? 0
                : 2.0 * first.size() / (2.0 * first.size() + falseAlerts + risk.size() - first.size());
        double median = first.isEmpty() ? 0 : first.get(first.size() / 2);
        double speed = first.isEmpty() ? 0 : 1 - penalty(median);
        return new TimelineMeasures(
                risk.size(),
                (int) risk.stream().filter(Played::good).count(),
                harmless.size(),
                harmless.size() - falseAlerts,
                median,
                erde(played, risk.size(), 5),
                erde(played, risk.size(), 50),
                f1 * speed);
    }

    private static double erde(List<Played> played, int positives, int turning) {
        double sum = 0;
        double costOfFalseAlert = (double) positives / played.size();
        for (Played story : played) {
            Optional<Integer> first = story.firstAlert();
            if (story.timeline().risk()) {
                sum += first.map(moment -> 1 - 1 / (1 + Math.exp((double) moment - turning)))
                        .orElse(1.0);
            } else {
                sum += first.isPresent() ? costOfFalseAlert : 0;
            }
        }
        return played.isEmpty() ? 0 : sum / played.size();
    }

    private static double penalty(double moment) {
        return -1 + 2 / (1 + Math.exp(-PENALTY * (moment - 1)));
    }
}

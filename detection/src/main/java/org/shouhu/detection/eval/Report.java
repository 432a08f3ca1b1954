package org.shouhu.detection.eval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouhu.detection.Band;
import org.shouhu.detection.timeline.ParaphraseMeasures;

/** Writes the measures down: for people on a stream, for programs as a tree that becomes JSON. Figures only. */
final class Report {
    private final PrintStream out;
    private final Map<String, Object> json = new LinkedHashMap<>();

    Report(PrintStream out) {
        this.out = out;
    }

    Map<String, Object> json() {
        return json;
    }

    void note(String sentence) {
        out.println(sentence);
        list("notes").add(sentence);
    }

    void title(String title) {
        out.println();
        out.println(title);
    }

    void put(String key, Object value) {
        json.put(key, value);
    }

    void classification(String scorer, Classification measures) {
        line(
                "  %-24s %-8s %6d %5d  %s %s %s %s %s %s",
                measures.set(),
                scorer,
                measures.texts(),
                measures.risk(),
                share(measures.precision()),
                share(measures.recall()),
                share(measures.f1()),
                share(measures.auc()),
                share(measures.calibrationError()),
                share(measures.brier()));
        list("labelled").add(entry(scorer, measures));
    }

    void classificationHeading() {
        line(
                "  %-24s %-8s %6s %5s  %-17s %-17s %-17s %-17s %-17s %-17s",
                "set", "scorer", "texts", "risk", "precision", "recall", "F1", "AUC", "ECE", "Brier");
    }

    void falseAlarmsHeading() {
        line(
                "  %-36s %-8s %7s %10s %10s %10s %10s",
                "ordinary texts", "scorer", "texts", "WATCH+", "CONCERN+", "HIGH+", "IMMINENT");
    }

    void falseAlarms(String scorer, FalseAlarms alarms) {
        StringBuilder cells = new StringBuilder();
        for (Band band : Band.values()) {
            Interval interval = alarms.perMillion().get(band);
            if (interval != null) {
                cells.append(String.format(Locale.ROOT, " %10.0f", interval.value()));
            }
        }
        line("  %-36s %-8s %7d%s", alarms.set(), scorer, alarms.texts(), cells);
        list("falseAlarmsPerMillion").add(entry(scorer, alarms));
    }

    void recallHeading() {
        StringBuilder cells = new StringBuilder();
        for (int rate : Thresholds.RATES) {
            cells.append(String.format(Locale.ROOT, "  %-26s", "at " + rate + " (reached)"));
        }
        line("  %-24s %-8s %-8s%s", "set", "pool", "scorer", cells);
    }

    void recalls(String scorer, List<RecallAtRate> recalls) {
        StringBuilder cells = new StringBuilder();
        for (RecallAtRate recall : recalls) {
            cells.append(String.format(
                    Locale.ROOT,
                    "  %-26s",
                    share(recall.recall()) + String.format(Locale.ROOT, " (%.0f)", recall.reached())));
            list("recallAtFalseAlarms").add(entry(scorer, recall));
        }
        line("  %-24s %-8s %-8s%s", recalls.getFirst().set(), recalls.getFirst().pool(), scorer, cells);
    }

    void groupHeading(String kind) {
        line("  %-36s %7s %6s  %-17s %-17s", kind, "texts", "risk", "recall", "false alarms");
    }

    void group(String kind, GroupMeasures measures) {
        line(
                "  %-36s %7d %6d  %-17s %-17s",
                measures.group(),
                measures.texts(),
                measures.risk(),
                measures.risk() == 0 ? "" : share(measures.recall()),
                measures.risk() == measures.texts() ? "" : share(measures.falseAlarms()));
        list(kind).add(measures);
    }

    void paraphraseHeading() {
        line(
                "  %-28s %7s %22s %14s %9s %14s",
                "episode", "danger", "at the expected band", "CONCERN+", "harmless", "without alert");
    }

    void paraphrases(ParaphraseMeasures measures) {
        line(
                "  %-28s %7d %22d %14d %9d %14d",
                measures.episode(),
                measures.danger(),
                measures.reached(),
                measures.alerted(),
                measures.harmless(),
                measures.quiet());
        list("paraphrases").add(measures);
    }

    void facetHeading() {
        line("  %-24s %6s %10s %10s %10s %10s", "facet", "texts", "precision", "recall", "F1", "AUC");
    }

    void facet(FacetMeasures measures) {
        line(
                "  %-24s %6d %10.3f %10.3f %10.3f %10.3f",
                measures.facet(),
                measures.texts(),
                measures.precision(),
                measures.recall(),
                measures.f1(),
                measures.auc());
        list("facets").add(measures);
    }

    void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }

    private static String share(Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f-%.3f]", interval.value(), interval.low(), interval.high());
    }

    private static Map<String, Object> entry(String scorer, Object measures) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("scorer", scorer);
        entry.put("measures", measures);
        return entry;
    }

    @SuppressWarnings("unchecked") // only this class puts lists in
    private List<Object> list(String key) {
        return (List<Object>) json.computeIfAbsent(key, _ -> new ArrayList<>());
    }
}

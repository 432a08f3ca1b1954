package org.shouhu.detection.timeline;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Prints the measures for people, and at the end for programs. */
final class Report {

    private final PrintStream out;
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<Map<String, Object>> burdens = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void timelines(List<Played> played, TimelineMeasures measures) {
        line("Written timelines");
        line("  %d of %d in danger alerted in time at the expected band", measures.inTime(), measures.risk());
        line("  %d of %d harmless twins quiet", measures.quiet(), measures.harmless());
        line(
                "  first alert at event %.0f (median); ERDE_5 %.3f, ERDE_50 %.3f; latency-weighted F1 %.3f",
                measures.medianMoment(), measures.erde5(), measures.erde50(), measures.latencyWeightedF1());
        for (Played story : played) {
            if (story.timeline().risk() || !story.good()) {
                line("  %-32s %-22s %s", story.timeline().id(), moment(story), String.join("; ", story.missed()));
            }
        }
        line("");
        line(
                "%-36s %12s %10s %16s %16s",
                "Persons in no danger", "person-days", "events", "HIGH+ /100k", "sifting /100k");
        json.put("timelines", measures);
    }

    private static String moment(Played story) {
        String decisive = story.timeline()
                .decisive()
                .map(moment -> ", decisive " + moment)
                .orElse("");
        return story.firstAlert().map(moment -> "alert at " + moment).orElse("no alert") + decisive;
    }

    void burden(Burden burden) {
        double urgent = burden.per100000(burden.urgent());
        double sifting = burden.per100000(burden.sifting());
        line("%-36s %12d %10d %16.1f %16.1f", burden.name(), burden.personDays(), burden.events(), urgent, sifting);
        if (burden.largestState() > 0) {
            line(
                    "%-36s state of a person: 99 of 100 at most %d bytes, the largest %d",
                    "", burden.stateOfNinetyNine(), burden.largestState());
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", burden.name());
        entry.put("personDays", burden.personDays());
        entry.put("events", burden.events());
        entry.put("urgentPer100000PersonDays", urgent);
        entry.put("siftingPer100000PersonDays", sifting);
        entry.put("alertsPer10000PersonsADay", burden.per10000());
        entry.put("stateBytesOf99In100", burden.stateOfNinetyNine());
        entry.put("largestStateBytes", burden.largestState());
        entry.put("reasons", new TreeMap<>(burden.reasons()));
        burdens.add(entry);
    }

    void finish(JsonMapper mapper) {
        json.put("burden", burdens);
        line("");
        out.println(mapper.writeValueAsString(json));
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}

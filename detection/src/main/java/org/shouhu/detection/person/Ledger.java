package org.shouhu.detection.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Facet;
import org.shouhu.detection.policy.PolicySettings;

/** The evidence on one person: one trace for each facet ever heard, in the order of the facets. */
record Ledger(List<Trace> traces) {

    static final Ledger EMPTY = new Ledger(List.of());

    Ledger {
        traces = List.copyOf(traces);
    }

    boolean isEmpty() {
        return traces.isEmpty();
    }

    Optional<Trace> trace(Facet facet) {
        for (Trace trace : traces) {
            if (trace.facet() == facet) {
                return Optional.of(trace);
            }
        }
        return Optional.empty();
    }

    Ledger with(Trace heard, PolicySettings settings) {
        List<Trace> next = new ArrayList<>(traces.size() + 1);
        boolean merged = false;
        for (Trace trace : traces) {
            if (trace.facet() == heard.facet()) {
                next.add(trace.merge(heard, settings.halfLifeMillis(heard.facet())));
                merged = true;
            } else {
                next.add(trace);
            }
        }
        if (!merged) {
            next.add(heard);
            next.sort(Comparator.comparing(Trace::facet));
        }
        return new Ledger(next);
    }

    /** The evidence of both. */
    Ledger and(Ledger other, PolicySettings settings) {
        Ledger both = this;
        for (Trace trace : other.traces) {
            both = both.with(trace, settings);
        }
        return both;
    }
}

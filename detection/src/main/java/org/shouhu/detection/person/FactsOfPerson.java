package org.shouhu.detection.person;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.policy.Facts;
import org.shouhu.detection.policy.PolicySettings;

/** Gathers from the state, at the moment of an event, what a policy may look at. */
final class FactsOfPerson {

    private final PolicySettings settings;

    FactsOfPerson(PolicySettings settings) {
        this.settings = settings;
    }

    Facts gather(PersonState.Parts parts, Taken taken, Heard heard, boolean reported) {
        ZonedDateTime moment = Instant.ofEpochMilli(taken.at()).atZone(settings.zone());
        int today = (int) moment.toLocalDate().toEpochDay();
        boolean observed = parts.standing().observedAt(taken.at());
        double gain = observed ? settings.observationGain() : 1.0;
        Map<Facet, Double> levels = new EnumMap<>(Facet.class);
        Map<Facet, Integer> days = new EnumMap<>(Facet.class);
        for (Trace trace : parts.ledger(taken.about()).traces()) {
            double level = trace.levelAt(taken.at(), settings.halfLifeMillis(trace.facet()));
            levels.put(trace.facet(), Math.min(1.0, level * gain));
            days.put(trace.facet(), trace.daysHeard(today, settings.persistenceDays()));
        }
        Map<Facet, Double> now = new EnumMap<>(Facet.class);
        taken.signals().forEach(signal -> now.put(signal.facet(), signal.strength()));
        boolean somebodyElse = taken.about() == About.SOMEBODY_ELSE;
        Beside beside = new Beside(parts, settings, taken.at());
        return new Facts(
                levels,
                now,
                days,
                heard instanceof Heard.Read read ? read.reading().band() : Band.NONE,
                heard instanceof Heard.Read read ? read.reading().score() : 0,
                somebodyElse ? 0 : beside.shopsAsked().size(),
                somebodyElse ? 0 : beside.orders().size(),
                somebodyElse ? 0 : beside.delivered().size(),
                taken.rebuffed(),
                reported,
                parts.standing().reports() - (reported ? 1 : 0),
                parts.standing().episodes(),
                observed,
                parts.standing().caseOpen(),
                somebodyElse,
                !somebodyElse && grouped(parts, taken.at()),
                moment.getHour());
    }

    private boolean grouped(PersonState.Parts parts, long at) {
        return parts.bonds()
                .tie()
                .filter(tie -> at < tie.at() + settings.pactWindow().toMillis())
                .isPresent();
    }
}

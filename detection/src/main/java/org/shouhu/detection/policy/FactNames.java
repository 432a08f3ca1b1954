package org.shouhu.detection.policy;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/**
 * The names that expressions may use. For each facet: its name for the level, {@code _now} for the strength in this
 * event, {@code _days} for the days on which it was heard. Bands are ordered numbers: {@code text_band >= HIGH}.
 */
final class FactNames {

    /** A name's type and where its value comes from. */
    record Fact(CelType type, Function<Facts, Object> value) {}

    private static final Map<String, Fact> ALL = all();

    private FactNames() {}

    static Map<String, Fact> map() {
        return ALL;
    }

    private static Map<String, Fact> all() {
        Map<String, Fact> names = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            names.put(facet.wireName(), real(facts -> facts.level(facet)));
            names.put(facet.wireName() + "_now", real(facts -> facts.heardNow(facet)));
            names.put(facet.wireName() + "_days", whole(facts -> (long) facts.daysHeard(facet)));
        }
        for (Band band : Band.values()) {
            names.put(band.name(), whole(facts -> (long) band.ordinal()));
        }
        names.put("text_band", whole(facts -> (long) facts.textBand().ordinal()));
        names.put("text_score", real(Facts::textScore));
        names.put("strongest_risk_now", real(Facts::strongestRiskNow));
        names.put("shops_asked", whole(facts -> (long) facts.shopsAsked()));
        names.put("orders_beside_words", whole(facts -> (long) facts.ordersBesideWords()));
        names.put("delivered_beside_words", whole(facts -> (long) facts.deliveredBesideWords()));
        names.put("rebuffed", truth(Facts::rebuffed));
        names.put("reported", truth(Facts::reported));
        names.put("reports_before", whole(facts -> (long) facts.reportsBefore()));
        names.put("episodes_before", whole(facts -> (long) facts.episodesBefore()));
        names.put("observed", truth(Facts::observed));
        names.put("case_open", truth(Facts::caseOpen));
        names.put("about_somebody_else", truth(Facts::aboutSomebodyElse));
        names.put("grouped", truth(Facts::grouped));
        names.put("local_hour", whole(facts -> (long) facts.localHour()));
        return names;
    }

    private static Fact real(Function<Facts, Object> value) {
        return new Fact(SimpleType.DOUBLE, value);
    }

    private static Fact whole(Function<Facts, Object> value) {
        return new Fact(SimpleType.INT, value);
    }

    private static Fact truth(Function<Facts, Object> value) {
        return new Fact(SimpleType.BOOL, value);
    }
}

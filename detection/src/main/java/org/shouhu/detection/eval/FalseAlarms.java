package org.shouhu.detection.eval;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shouhu.detection.Band;

/**
 * How many of a million ordinary texts reach each band.
 *
 * @param texts how many were read
 * @param perMillion for each band but NONE, the texts at it or above
 */
record FalseAlarms(String set, int texts, Map<Band, Interval> perMillion) {

    static FalseAlarms of(String name, List<Answers> answers) {
        int texts = answers.stream().mapToInt(Answers::size).sum();
        Map<Band, Interval> perMillion = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            if (band != Band.NONE) {
                int reaching =
                        answers.stream().mapToInt(each -> each.reaching(band)).sum();
                Interval share = Interval.ofShare(reaching, texts);
                perMillion.put(band, new Interval(1e6 * share.value(), 1e6 * share.low(), 1e6 * share.high()));
            }
        }
        return new FalseAlarms(name, texts, perMillion);
    }
}

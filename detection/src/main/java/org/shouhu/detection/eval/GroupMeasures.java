package org.shouhu.detection.eval;

import java.util.List;
import org.shouhu.detection.Band;

/**
 * How one group of texts fares, such as those of one channel.
 *
 * @param recall share of its clear risk at CONCERN or above, 0..1
 * @param falseAlarms share of the rest at CONCERN or above, 0..1
 */
record GroupMeasures(String group, int texts, int risk, Interval recall, Interval falseAlarms) {

    static GroupMeasures of(String group, List<Sample> samples, Answers answers) {
        int risk = 0;
        int found = 0;
        int alarms = 0;
        for (int index = 0; index < samples.size(); index++) {
            boolean heard = answers.band(index).atLeast(Band.CONCERN);
            if (samples.get(index).risk()) {
                risk++;
                found += heard ? 1 : 0;
            } else {
                alarms += heard ? 1 : 0;
            }
        }
        int texts = samples.size();
        return new GroupMeasures(
                group, texts, risk, Interval.ofShare(found, risk), Interval.ofShare(alarms, texts - risk));
    }
}

package org.shouhu.detection.timeline;

import java.util.List;
import org.shouhu.detection.Band;

/**
 * How the messages of one episode were heard.
 *
 * @param danger messages of somebody in danger
 * @param reached those of them with an alert at the expected band or above
 * @param alerted those of them with any alert
 * @param harmless messages of nobody in danger
 * @param quiet those of them without an alert
 */
public record ParaphraseMeasures(String episode, int danger, int reached, int alerted, int harmless, int quiet) {

    public static ParaphraseMeasures of(String episode, List<Played> played) {
        List<Played> danger =
                played.stream().filter(each -> each.timeline().risk()).toList();
        List<Played> harmless =
                played.stream().filter(each -> !each.timeline().risk()).toList();
        return new ParaphraseMeasures(
                episode,
                danger.size(),
                (int) danger.stream().filter(Played::good).count(),
                (int) danger.stream()
                        .filter(each -> each.highest().atLeast(Band.CONCERN))
                        .count(),
                harmless.size(),
                (int) harmless.stream().filter(Played::good).count());
    }
}

package org.shouhu.desk.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouhu.detection.Band;

/**
 * The level that the answers suggest, and which themes say so. It helps a tired human; it decides nothing.
 *
 * @param because the themes that carry the suggestion; empty when the machine's band alone does
 */
public record Suggestion(Level level, List<Theme> because) {

    /**
     * Grades answers as the C-SSRS screener does (1 or 2: low; 3, or behaviour longer ago than three months: moderate;
     * 4, 5 or recent behaviour: high), adds the Lifeline's imminent-risk fields, and never falls below what the
     * machine's band alone suggests while nobody has contradicted it with answers.
     */
    public static Suggestion of(Map<Theme, Answer> answers, Band band) {
        List<Theme> because = new ArrayList<>();
        Level level = Level.LOW;
        for (Theme theme : Theme.values()) {
            Level carried = carries(theme, answers.getOrDefault(theme, Answer.UNKNOWN), answers);
            if (carried.compareTo(level) > 0) {
                because.clear();
                level = carried;
            }
            if (carried == level && carried != Level.LOW) {
                because.add(theme);
            }
        }
        Level fromBand = fromBand(band);
        if (fromBand.compareTo(level) > 0) {
            return new Suggestion(fromBand, List.of());
        }
        return new Suggestion(level, List.copyOf(because));
    }

    private static Level carries(Theme theme, Answer answer, Map<Theme, Answer> answers) {
        boolean yes = answer == Answer.YES;
        return switch (theme) {
            case WISH_TO_BE_DEAD, THOUGHTS, COOPERATES -> Level.LOW;
            case METHOD, BACKUP_PLAN -> yes ? Level.MODERATE : Level.LOW;
            case INTENT, PLAN ->
                yes ? (answers.get(Theme.MEANS_AT_HAND) == Answer.YES ? Level.IMMINENT : Level.HIGH) : Level.LOW;
            case BEHAVIOUR -> yes ? Level.HIGH : answer == Answer.EARLIER ? Level.MODERATE : Level.LOW;
            case MEANS_AT_HAND -> yes ? Level.HIGH : Level.LOW;
            case ACT_IN_PROGRESS -> yes ? Level.IMMINENT : Level.LOW;
        };
    }

    private static Level fromBand(Band band) {
        return switch (band) {
            case NONE, WATCH -> Level.LOW;
            case CONCERN -> Level.MODERATE;
            case HIGH -> Level.HIGH;
            case IMMINENT -> Level.IMMINENT;
        };
    }
}

package org.shouhu.desk.casework;

import java.util.EnumMap;
import java.util.Map;

/**
 * The human's structured judgement.
 *
 * @param level what the human decided; a suggestion never decides
 * @param answers by theme; what was not asked is UNKNOWN
 * @param protectiveFactors what holds the person, in the intervener's words; may be empty
 * @param note anything else, in the intervener's words; may be empty
 */
public record Assessment(Level level, Map<Theme, Answer> answers, String protectiveFactors, String note) {

    public Assessment {
        Map<Theme, Answer> complete = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            complete.put(theme, answers.getOrDefault(theme, Answer.UNKNOWN));
        }
        answers = Map.copyOf(complete);
    }

    public Answer answer(Theme theme) {
        return answers.getOrDefault(theme, Answer.UNKNOWN);
    }

    @Override
    public String toString() {
        return "Assessment[level=" + level + ", [withheld]]";
    }
}

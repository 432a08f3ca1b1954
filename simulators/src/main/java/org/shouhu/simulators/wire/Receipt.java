package org.shouhu.simulators.wire;

/**
 * What a partner answers.
 *
 * @param step {@code acknowledged}, {@code on_the_way}, {@code on_scene}, {@code contact_made}, {@code result},
 *     {@code done}, {@code released}, {@code refused}, {@code question} or {@code note}
 * @param incidentNumber as the police gave it; empty when they did not
 * @param words a note or a question; may be empty
 */
public record Receipt(String action, String step, String incidentNumber, String words) {

    public static Receipt step(String action, String step) {
        return new Receipt(action, step, "", "");
    }

    @Override
    public String toString() {
        return "Receipt[action=" + action + ", step=" + step + ", [withheld]]";
    }
}

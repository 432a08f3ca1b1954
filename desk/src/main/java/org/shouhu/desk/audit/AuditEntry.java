package org.shouhu.desk.audit;

import java.util.Map;
import java.util.regex.Pattern;
import org.shouhu.desk.storage.Tenant;

/**
 * One act to be recorded for good. Nothing in it may hold a person's words or identity: it can never be erased.
 *
 * @param tenant whose chain it joins
 * @param actor who acted
 * @param action past-tense words with hyphens: {@code fact-revealed}
 * @param subject what was acted upon
 * @param reason why, in the actor's words about the work; 1 to 500 characters
 * @param details further facts by name, such as kinds, counts and ids
 */
public record AuditEntry(
        Tenant tenant, Actor actor, String action, Subject subject, String reason, Map<String, String> details) {
    private static final Pattern ACTION = Pattern.compile("[a-z][a-z-]{0,63}");
    private static final int LONGEST_REASON = 500;

    public AuditEntry {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("An action is past-tense words in lower case with hyphens.");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to 500 characters.");
        }
        details = Map.copyOf(details);
    }
}

package org.shouhu.detection.person;

import java.time.Instant;

/**
 * An earlier event that an alert rests on. The state holds no words: whoever wants them asks whoever still has the event.
 *
 * @param account whose event it was: the person's own account, or another that was joined
 * @param event its id as states keep it ({@link EventReference#kept})
 * @param at when it happened, skew corrected
 */
public record EventBehind(PersonKey account, String event, Instant at) {}

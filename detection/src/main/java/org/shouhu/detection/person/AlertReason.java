package org.shouhu.detection.person;

import java.util.List;

/**
 * Why an alert was raised, in words of the facets and never in the person's words.
 *
 * @param code the facet's wire name or the name of a circumstance such as {@code shops_asked}
 * @param chinese plain words in Chinese
 * @param english plain words in English
 * @param events ids of the events behind it, at least one
 * @param fresh whether the person's open alert did not have it yet
 */
public record AlertReason(String code, String chinese, String english, List<String> events, boolean fresh) {
    public AlertReason {
        events = List.copyOf(events);
    }
}

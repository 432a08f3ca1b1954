package org.shouhu.desk.action;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.Disclosed;
import org.shouhu.desk.identity.FactKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The report to the police, shaped as a NENA emergency incident data object (EIDO): incident, call, person, location,
 * notes, caution. Every place that is known stands in it with its source, time and confidence; conflicting ones stay
 * side by side.
 */
@Component
class EmergencyDocument {

    private static final int NOTES = 12;

    private final String agency;
    private final String callback;

    EmergencyDocument(
            @Value("${shouhu.desk.agency:shouhu-desk}") String agency,
            @Value("${shouhu.desk.callback:}") String callback) {
        this.agency = agency;
        this.callback = callback;
    }

    Map<String, Object> of(
            Episode episode,
            PoliceExchange.Form form,
            List<Disclosed> facts,
            List<TimelineEntry> timeline,
            Instant now) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$id", "urn:shouhu:eido:" + UUID.randomUUID());
        document.put("eidoVersion", "1.0");
        document.put("lastUpdateTimeStamp", now.toString());
        document.put("issuingElementIdentification", agency);
        document.put("updatedByAgencyReference", agency);
        document.put("agencyComponent", List.of(Map.of("$id", "agency", "agencyIdentifier", agency)));
        document.put(
                "incidentComponent",
                Map.of(
                        "incidentTrackingIdentifier",
                        "urn:shouhu:case:" + episode.id(),
                        "incidentTypeCommonRegistryText",
                        "person in danger of suicide",
                        "incidentStatusCommonRegistryText",
                        episode.drill() ? "exercise" : "active",
                        "incidentTypeInternalText",
                        episode.band().name(),
                        "earlierReport",
                        Map.of("force", form.earlierForce(), "incidentNumber", form.earlierIncident())));
        String number = form.callback().isBlank() ? callback : form.callback();
        document.put(
                "callComponent",
                List.of(Map.of("callStartTimestamp", episode.openedAt().toString())));
        document.put("callbackComponent", Map.of("number", number, "who", "the intervener on duty"));
        document.put("personComponent", List.of(person(episode, facts)));
        document.put("locationComponent", places(facts));
        document.put("notesComponent", notes(form, timeline));
        document.put("cautionComponent", List.of(Map.of("text", form.approach())));
        document.put("corroborated", timeline.stream().anyMatch(TimelineEntry::saidByThePerson));
        return document;
    }

    private static Map<String, Object> person(Episode episode, List<Disclosed> facts) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("reference", episode.person().shortForm());
        for (Disclosed fact : facts) {
            switch (fact.kind()) {
                case NAME, PHONE, NICKNAME, CONTACT, SAFE_CALLBACK ->
                    person.merge(
                            fact.kind().name().toLowerCase(Locale.ROOT),
                            List.of(fact.value().value()),
                            EmergencyDocument::both);
                case ADDRESS, IP_REGION, PHONE_AREA, SAID_PLACE, PLATFORM_ID -> {}
            }
        }
        return person;
    }

    private static Object both(Object first, Object second) {
        List<Object> all = new ArrayList<>((List<?>) first);
        all.addAll((List<?>) second);
        return all;
    }

    private static List<Map<String, Object>> places(List<Disclosed> facts) {
        List<Map<String, Object>> places = new ArrayList<>();
        for (Disclosed fact : facts) {
            if (fact.kind() == FactKind.ADDRESS
                    || fact.kind() == FactKind.IP_REGION
                    || fact.kind() == FactKind.PHONE_AREA
                    || fact.kind() == FactKind.SAID_PLACE) {
                places.add(Map.of(
                        "kind", fact.kind().name(),
                        "locationText", fact.value().value(),
                        "source", fact.source(),
                        "observedAt", fact.observedAt().toString(),
                        "confidence", fact.confidence().name()));
            }
        }
        return places;
    }

    /** What the intervener wrote, then what was reported and last said: what an officer at the door must know. */
    private static List<Map<String, Object>> notes(PoliceExchange.Form form, List<TimelineEntry> timeline) {
        List<Map<String, Object>> notes = new ArrayList<>();
        notes.add(Map.of("kind", "situation", "text", form.situation()));
        List<TimelineEntry> telling = timeline.stream()
                .filter(entry -> entry.text() != null)
                .filter(entry -> entry.kind() == TimelineKind.REPORT
                        || entry.kind() == TimelineKind.CALL
                        || ((entry.saidByThePerson() || entry.saidByTeller())
                                && !entry.fact("evidence").isEmpty()))
                .toList();
        for (TimelineEntry entry : telling.subList(Math.max(0, telling.size() - NOTES), telling.size())) {
            String text = entry.text();
            notes.add(Map.of(
                    "kind", entry.saidByTeller() ? "TELLER" : entry.kind().name(),
                    "at", entry.at().toString(),
                    "text", text == null ? "" : text));
        }
        return notes;
    }
}

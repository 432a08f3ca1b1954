package org.shouhu.desk.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.PersonRefs;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.person.EventParser;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.ParsedEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.pipeline.AcceptedEvent;
import org.shouhu.pipeline.TenantPerson;
import org.springframework.stereotype.Service;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a batch of events: each is accepted, filed as a report, or kept in quarantine; none harms its neighbours. */
@Service
class EventBatch {

    /** Escapes all but ASCII, so that a lone surrogate travels as it came. */
    private static final JsonMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final PersonRefs persons;
    private final ReportReader reports;
    private final ReportIntake reportIntake;
    private final Quarantine quarantine;
    private final Stream stream;
    private final PlatformLinks platformLinks;
    private final Clock clock;
    private final EventParser parser = new EventParser((tenant, reference) -> new PersonKey(reference));

    EventBatch(
            PersonRefs persons,
            ReportReader reports,
            ReportIntake reportIntake,
            Quarantine quarantine,
            Stream stream,
            PlatformLinks platformLinks,
            Clock clock) {
        this.persons = persons;
        this.reports = reports;
        this.reportIntake = reportIntake;
        this.quarantine = quarantine;
        this.stream = stream;
        this.platformLinks = platformLinks;
        this.clock = clock;
    }

    /** What became of one event. */
    record Result(String id, Status status, @Nullable String reason) {}

    enum Status {
        ACCEPTED,
        REPORT_FILED,
        QUARANTINED,
        /** The log is away: send this one again. */
        TRY_AGAIN
    }

    /** Takes the events in order; returns when the accepted ones are durable. */
    List<Result> take(Tenant tenant, List<JsonNode> events) {
        Instant now = clock.instant();
        List<Result> results = new ArrayList<>(events.size());
        List<AcceptedEvent> accepted = new ArrayList<>(events.size());
        List<Integer> places = new ArrayList<>(events.size());
        Map<Integer, PlatformLinks.Link> links = new LinkedHashMap<>();
        for (JsonNode event : events) {
            if (ReportReader.isReport(event)) {
                reportIntake.file(reports.read(tenant, event, now));
                results.add(new Result(id(event), Status.REPORT_FILED, null));
                continue;
            }
            switch (parser.parse(event, tenant.value(), Optional.of(now))) {
                case ParsedEvent.Understood understood
                when understood.event().happening() instanceof Happening.Watched ->
                    // The desk's own words to the stream: from a platform they are no event of the contract.
                    results.add(quarantine(tenant, event, "This type of event is not known.", now));
                case ParsedEvent.Understood understood -> {
                    platformLinks
                            .in(tenant, understood.event(), now)
                            .ifPresent(link -> links.put(results.size(), link));
                    String platformId = event.path("subject").asString("");
                    accepted.add(new AcceptedEvent(
                            person(tenant, platformId), platformId, ESCAPING.writeValueAsBytes(event), now));
                    places.add(results.size());
                    results.add(new Result(id(event), Status.ACCEPTED, null));
                }
                case ParsedEvent.UnknownType unknown ->
                    results.add(quarantine(tenant, event, "This type of event is not known.", now));
                case ParsedEvent.Malformed malformed -> results.add(quarantine(tenant, event, malformed.reason(), now));
            }
        }
        if (stream.append(accepted) == Stream.Told.AWAY) {
            places.forEach(place -> results.set(place, again(results.get(place))));
        } else {
            links.forEach((place, link) -> {
                if (platformLinks.tell(link) == Stream.Told.AWAY) {
                    results.set(place, again(results.get(place)));
                }
            });
        }
        return results;
    }

    private static Result again(Result result) {
        return new Result(result.id(), Status.TRY_AGAIN, "The log is away; send this event again.");
    }

    private TenantPerson person(Tenant tenant, String platformId) {
        return new TenantPerson(tenant.value(), persons.of(tenant, platformId).value());
    }

    private Result quarantine(Tenant tenant, JsonNode event, String reason, Instant now) {
        quarantine.keep(tenant, ESCAPING.writeValueAsString(event), reason, now);
        return new Result(id(event), Status.QUARANTINED, reason);
    }

    private static String id(JsonNode event) {
        return event.path("id").asString("");
    }
}

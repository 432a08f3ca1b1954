package org.shouhu.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Origin;
import org.shouhu.desk.casework.Stage;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.Band;

/** What the police are told to rest on the person's own word, and what on somebody else's. */
class EmergencyDocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void whatATellerSaysCorroboratesNothingAndIsCalledTheTellers() {
        Map<String, Object> document = of(said(Actor.TELLER));
        assertThat(document).containsEntry("corroborated", false);
        assertThat(String.valueOf(document.get("notesComponent"))).contains("kind=TELLER");
    }

    @Test
    void thePersonsOwnWordCorroborates() {
        Map<String, Object> document = of(said(Actor.PERSON));
        assertThat(document).containsEntry("corroborated", true);
        assertThat(String.valueOf(document.get("notesComponent")))
                .contains("kind=MESSAGE")
                .doesNotContain("TELLER");
    }

    private static Map<String, Object> of(TimelineEntry entry) {
        return new EmergencyDocument("desk", "")
                .of(episode(), new PoliceExchange.Form("x", "", "", "", ""), List.of(), List.of(entry), NOW);
    }

    private static TimelineEntry said(Actor actor) {
        return new TimelineEntry(
                1,
                NOW,
                TimelineKind.MESSAGE,
                actor,
                Map.of("author", "CUSTOMER", "evidence", "timing:0:2"),
                "今晚",
                List.of());
    }

    private static Episode episode() {
        return new Episode(
                new CaseId(new UUID(1, 2)),
                new Tenant("harbour"),
                new PersonRef("P-" + "7".repeat(26)),
                Origin.DETECTION,
                false,
                Band.HIGH,
                Stage.OPEN,
                null,
                null,
                null,
                NOW,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

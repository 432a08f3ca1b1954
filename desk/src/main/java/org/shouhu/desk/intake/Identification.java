package org.shouhu.desk.intake;

import java.time.Instant;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.identity.Confidence;
import org.shouhu.desk.identity.FactKind;
import org.shouhu.desk.identity.IdentityFact;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.identity.Vault;
import org.shouhu.desk.storage.Withheld;
import org.shouhu.pipeline.AcceptedEvent;
import org.springframework.stereotype.Component;

/** Brings who and where somebody is to the vault, and nowhere else. */
@Component
class Identification {

    private static final int LONGEST = 1_000;

    private final Vault vault;

    Identification(Vault vault) {
        this.vault = vault;
    }

    void keepAccount(Episode episode, String platformId, Instant at) {
        keep(episode, FactKind.PLATFORM_ID, platformId, "platform", at, Confidence.HIGH);
    }

    /** Whom an alert is about that names no account: an earlier case may know. */
    void recallAccount(Episode episode, PersonRef person) {
        vault.recallAccount(episode.tenant(), episode.id(), person);
    }

    /** The account of an event, as the account's own; nothing where the case knows it. */
    void keepAccount(Episode episode, AcceptedEvent event) {
        if (PersonRef.isOne(event.person().pseudonym())
                && !vault.knowsAccount(
                        episode.tenant(),
                        episode.id(),
                        new PersonRef(event.person().pseudonym()))) {
            vault.keep(
                    episode.tenant(),
                    episode.id(),
                    new PersonRef(event.person().pseudonym()),
                    new IdentityFact(
                            FactKind.PLATFORM_ID,
                            new Withheld<>(event.platformPersonId()),
                            "platform",
                            event.received(),
                            Confidence.HIGH));
        }
    }

    /** The teller can be reached, and is not the person: no look-up and no report to the police may take one for the other. */
    void keepTeller(Episode episode, String platformId, Instant at) {
        keep(episode, FactKind.CONTACT, platformId, "teller", at, Confidence.HIGH);
    }

    void keep(Report report, Episode episode) {
        Instant at = report.receivedAt();
        keep(episode, FactKind.PLATFORM_ID, report.account(), "report", at, Confidence.MODERATE);
        keep(episode, FactKind.NICKNAME, report.nickname(), "report", at, Confidence.MODERATE);
        keep(episode, FactKind.NAME, report.personName(), "report", at, Confidence.LOW);
        keep(episode, FactKind.PHONE, report.personPhone(), "report", at, Confidence.LOW);
        keep(episode, FactKind.SAID_PLACE, report.city(), "report", at, Confidence.LOW);
        String caller = String.join(" ", report.reporter(), report.relationship(), report.reporterPhone())
                .strip();
        keep(episode, FactKind.CONTACT, caller, "reporter", at, Confidence.MODERATE);
    }

    private void keep(Episode episode, FactKind kind, String value, String source, Instant at, Confidence confidence) {
        if (value.isBlank()) {
            return;
        }
        String held = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        vault.keep(
                episode.tenant(),
                episode.id(),
                episode.person(),
                new IdentityFact(kind, new Withheld<>(held), source, at, confidence));
    }
}

package org.shouhu.desk.action;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.Confidence;
import org.shouhu.desk.identity.FactKind;
import org.shouhu.desk.identity.IdentityFact;
import org.shouhu.desk.identity.Vault;
import org.shouhu.desk.storage.Withheld;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the platform for what helps to reach and understand the person (design, section 6.8). Without an answer within
 * five seconds a human is told, and can phone.
 */
@Service
public class LookUps {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RECENT = Duration.ofDays(14);
    private static final String SOURCE = "look-up";
    private static final int LONGEST = 1_000;

    private final Partners partners;
    private final Wire wire;
    private final Cases cases;
    private final Vault vault;
    private final Orders orders;
    private final Timeline timeline;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    LookUps(
            Partners partners,
            Wire wire,
            Cases cases,
            Vault vault,
            Orders orders,
            Timeline timeline,
            Audit audit,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.partners = partners;
        this.wire = wire;
        this.cases = cases;
        this.vault = vault;
        this.orders = orders;
        this.timeline = timeline;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** What a look-up came to. */
    public sealed interface Found {

        /** @param facts how many facts went to the vault and the case */
        record Facts(int facts) implements Found {}

        /** The platform knows nobody by these. */
        record Nobody() implements Found {}

        /** No answer in time: phone the platform. */
        record NoAnswer() implements Found {}

        /** Neither an account nor a nickname is known. */
        record NothingToAskWith() implements Found {}
    }

    /** Asks, with a reason that goes to the audit log. Takes five seconds at the most. */
    public Found lookUp(CaseId caseId, String reason, Actor by) {
        Episode episode = cases.find(caseId).orElseThrow(() -> new IllegalArgumentException("no such case"));
        Map<FactKind, String> known = known(episode, by, reason);
        if (known.isEmpty()) {
            return new Found.NothingToAskWith();
        }
        String body = json.writeValueAsString(Map.of(
                "type", "shouhu.look_up.v1",
                "account", known.getOrDefault(FactKind.PLATFORM_ID, ""),
                "nickname", known.getOrDefault(FactKind.NICKNAME, "")));
        Answer answer = partners.find(episode.tenant(), PartnerKind.ORDERS, episode.drill())
                .map(partner -> wire.send(
                        partner, URI.create(partner.url() + "/look-up"), "msg_" + UUID.randomUUID(), body, PATIENCE))
                .orElseGet(() -> new Answer.NotTaken("no-partner"));
        return transaction.execute(status -> keep(episode, answer, reason, by));
    }

    private Map<FactKind, String> known(Episode episode, Actor by, String reason) {
        return vault
                .disclose(
                        episode.tenant(),
                        episode.id(),
                        java.util.EnumSet.of(FactKind.PLATFORM_ID, FactKind.NICKNAME),
                        Actor.partner("orders"),
                        by,
                        reason)
                .stream()
                // Of several accounts, the one whose case it is.
                .sorted(java.util.Comparator.comparing(fact -> fact.person().equals(episode.person())))
                .collect(java.util.stream.Collectors.toMap(
                        fact -> fact.kind(), fact -> fact.value().value(), (first, later) -> later));
    }

    private Found keep(Episode episode, Answer answer, String reason, Actor by) {
        Instant now = clock.instant();
        Found found = switch (answer) {
            case Answer.NotTaken notTaken ->
                notTaken.code().equals("http-404") ? new Found.Nobody() : new Found.NoAnswer();
            case Answer.Taken taken -> read(episode, taken.body(), now);
        };
        String result = switch (found) {
            case Found.Facts facts -> "FOUND";
            case Found.Nobody nobody -> "NOBODY";
            case Found.NoAnswer noAnswer -> "NO_ANSWER";
            case Found.NothingToAskWith nothing -> "NOTHING_TO_ASK_WITH";
        };
        timeline.write(
                episode.tenant(),
                episode.id(),
                TimelineDraft.of(now, TimelineKind.LOOK_UP, by)
                        .with("result", result)
                        .with("found", found instanceof Found.Facts facts ? facts.facts() : null));
        audit.record(new AuditEntry(
                episode.tenant(),
                by,
                "person-looked-up",
                new Subject("case", episode.id().toString()),
                reason,
                Map.of("result", result)));
        return found;
    }

    private Found read(Episode episode, String body, Instant now) {
        JsonNode answer;
        try {
            answer = json.readTree(body);
        } catch (JacksonException unreadable) {
            return new Found.NoAnswer();
        }
        int facts = 0;
        facts += fact(episode, FactKind.PLATFORM_ID, answer.path("account").asString(""), now, Confidence.HIGH);
        facts += fact(episode, FactKind.NICKNAME, answer.path("nickname").asString(""), now, Confidence.HIGH);
        facts += fact(episode, FactKind.NAME, answer.path("name").asString(""), now, Confidence.MODERATE);
        facts += fact(episode, FactKind.PHONE, answer.path("phone").asString(""), now, Confidence.MODERATE);
        for (JsonNode contact : answer.path("contacts")) {
            String words = String.join(
                            " ",
                            contact.path("name").asString(""),
                            contact.path("relationship").asString(""),
                            contact.path("phone").asString(""))
                    .strip();
            facts += fact(episode, FactKind.CONTACT, words, now, Confidence.MODERATE);
        }
        for (JsonNode address : answer.path("addresses")) {
            Instant seen = instant(address.path("observedAt").asString(""), now);
            Confidence confidence =
                    Duration.between(seen, now).compareTo(RECENT) <= 0 ? Confidence.HIGH : Confidence.MODERATE;
            facts += fact(episode, FactKind.ADDRESS, address.path("address").asString(""), seen, confidence);
        }
        JsonNode region = answer.path("ipRegion");
        facts += fact(
                episode,
                FactKind.IP_REGION,
                region.path("region").asString(""),
                instant(region.path("observedAt").asString(""), now),
                Confidence.LOW);
        for (JsonNode order : answer.path("orders")) {
            orders.know(
                    episode,
                    order.path("order").asString(""),
                    order.path("status").asString(""),
                    order.path("shop").asString(""),
                    order.path("carrier").asString(""),
                    order.path("tracking").asString(""),
                    null,
                    items(order.path("items")),
                    now);
            facts++;
        }
        for (JsonNode post : answer.path("posts")) {
            String text = post.path("text").asString("");
            Instant at = instant(post.path("at").asString(""), now);
            timeline.write(
                    episode.tenant(),
                    episode.id(),
                    TimelineDraft.of(at, TimelineKind.POST, Actor.PERSON)
                            .with("kind", post.path("kind").asString("post"))
                            .with("source", SOURCE)
                            .saying(text)
                            .causedBy("post-" + at.toEpochMilli() + "-" + text.length()));
            facts++;
        }
        return facts == 0 ? new Found.Nobody() : new Found.Facts(facts);
    }

    private int fact(Episode episode, FactKind kind, String value, Instant seen, Confidence confidence) {
        String held = value.strip();
        if (held.isEmpty()) {
            return 0;
        }
        vault.keep(
                episode.tenant(),
                episode.id(),
                episode.person(),
                new IdentityFact(
                        kind,
                        new Withheld<>(held.length() > LONGEST ? held.substring(0, LONGEST) : held),
                        SOURCE,
                        seen,
                        confidence));
        return 1;
    }

    private static String items(JsonNode items) {
        if (!items.isArray()) {
            return items.asString("");
        }
        StringBuilder line = new StringBuilder();
        items.forEach(item -> line.append(line.isEmpty() ? "" : "; ")
                .append(item.isObject() ? item.path("title").asString("") : item.asString("")));
        return line.toString();
    }

    private static Instant instant(String text, Instant otherwise) {
        try {
            return text.isEmpty() ? otherwise : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            return otherwise;
        }
    }
}

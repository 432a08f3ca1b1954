package org.shouhu.desk.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhu.desk.action.Asked;
import org.shouhu.desk.action.Outreach;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.conversation.store.TalkStore;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.CaseSealer;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.storage.Tenant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talks of a case, and what is said beside them. */
@Service
public class Talks {

    private static final String NAME = "talk-name";
    /** How long a shop agent can look back at their talks. */
    private static final Duration SHOP_SEES = Duration.ofDays(14);

    private final TalkStore store;
    private final Cases cases;
    private final Timeline timeline;
    private final Outreach outreach;
    private final CaseSealer sealer;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Talks(
            TalkStore store,
            Cases cases,
            Timeline timeline,
            Outreach outreach,
            CaseSealer sealer,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.timeline = timeline;
        this.outreach = outreach;
        this.sealer = sealer;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Notes that a shop's talk belongs to the case; noting it again changes nothing. */
    @Transactional
    public void open(Episode episode, String shop, String conversation) {
        store.open(
                episode.tenant(),
                episode.id(),
                shop,
                hash(episode.tenant() + "/" + conversation),
                sealer.seal(episode.tenant(), episode.id(), NAME, conversation),
                clock.instant());
    }

    /** The talks of a case, latest first. */
    public List<Talk> of(CaseId caseId) {
        return store.of(caseId).stream().map(Talks::talk).toList();
    }

    /** The talks of a shop in the last days, latest first. */
    public List<Talk> ofShop(Tenant tenant, String shop) {
        return store.ofShop(tenant, shop, clock.instant().minus(SHOP_SEES)).stream()
                .map(Talks::talk)
                .toList();
    }

    /**
     * What a shop may read of a case: its own talk and its own private line, nothing of another shop's. Empty when the
     * shop has no talk in the case.
     */
    public Optional<List<TimelineEntry>> readAsShop(Tenant tenant, CaseId caseId, String shop) {
        if (store.of(caseId).stream().noneMatch(talk -> talk.shop().equals(shop))) {
            return Optional.empty();
        }
        return Optional.of(timeline.read(tenant, caseId).stream()
                .filter(entry -> switch (entry.kind()) {
                    case MESSAGE, LINE, OUTREACH -> entry.fact("shop").equals(shop);
                    default -> false;
                })
                .toList());
    }

    /** Says something to the person through the platform, in the case's latest talk or the shop's own. */
    @Transactional
    public Asked say(CaseId caseId, Optional<String> shop, String words, Staff by) {
        Episode episode = cases.lock(caseId);
        return store.of(caseId).stream()
                .filter(talk -> shop.isEmpty() || talk.shop().equals(shop.get()))
                .findFirst()
                .<Asked>map(talk -> outreach.say(
                        episode,
                        talk.shop(),
                        sealer.open(episode.tenant(), caseId, NAME, talk.sealedName())
                                .textOrNull(),
                        words,
                        actor(by)))
                .orElseGet(Asked.NothingToActOn::new);
    }

    /** Writes on the private line between the desk and a shop. The person never sees it. */
    @Transactional
    public void whisper(CaseId caseId, String shop, String words, Staff by) {
        Episode episode = cases.lock(caseId);
        timeline.write(
                episode.tenant(),
                caseId,
                TimelineDraft.of(clock.instant(), TimelineKind.LINE, actor(by))
                        .with("shop", shop)
                        .with("from", by.shop() == null ? "desk" : "shop")
                        .saying(words));
    }

    /** The shop agent hands over; the desk goes on. They may still watch, and nothing is asked of them. */
    @Transactional
    public void handOver(CaseId caseId, String shop, Staff by) {
        Episode episode = cases.lock(caseId);
        Instant now = clock.instant();
        if (store.handOver(caseId, shop, by.login(), now)) {
            timeline.write(
                    episode.tenant(),
                    caseId,
                    TimelineDraft.of(now, TimelineKind.HANDED_OVER, actor(by))
                            .with("to", "desk")
                            .with("shop", shop));
            audit.record(new AuditEntry(
                    episode.tenant(),
                    actor(by),
                    "talk-handed-over",
                    new Subject("case", caseId.toString()),
                    "the shop agent asked the desk to go on",
                    Map.of("shop", shop)));
            events.publishEvent(new TalkHandedOver(episode.tenant(), caseId, now, shop, by.login()));
        }
    }

    private static Actor actor(Staff staff) {
        return staff.shop() == null ? Actor.staff(staff.login()) : Actor.shopAgent(staff.login());
    }

    private static Talk talk(TalkStore.KeptTalk kept) {
        return new Talk(kept.caseId(), kept.shop(), kept.openedAt(), kept.handedOverAt(), kept.handedOverBy());
    }

    private static byte[] hash(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

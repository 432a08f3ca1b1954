package org.shouhu.desk.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.policy.store.InstructionStore;
import org.shouhu.desk.policy.store.LiveStore;
import org.shouhu.desk.policy.store.ReplayStore;
import org.shouhu.desk.policy.store.VersionStore;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.policy.Problem;
import org.shouhu.pipeline.PolicyInstruction;
import org.shouhu.pipeline.PolicySlot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of each platform's grading policy, from the first draft to being in force and back. A broken text is
 * kept as a draft and never goes further; what is in force changes by a second person's word or by going back, and each
 * leaves its reason on the record.
 */
@Service
public class Policies {

    private static final int LONGEST_WHY = 500;

    private final VersionStore versions;
    private final LiveStore live;
    private final ReplayStore replays;
    private final InstructionStore instructions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Policies(
            VersionStore versions,
            LiveStore live,
            ReplayStore replays,
            InstructionStore instructions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.live = live;
        this.replays = replays;
        this.instructions = instructions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Who acts, at which platform's desk. */
    public record By(Tenant tenant, String login) {}

    /** All versions, newest first. */
    public List<PolicyVersion> all(Tenant tenant) {
        return versions.all(tenant);
    }

    public Optional<PolicyVersion> find(Tenant tenant, int number) {
        return versions.find(tenant, number);
    }

    /**
     * The version in force.
     *
     * @throws IllegalStateException before {@link ShippedPolicy} has imported one
     */
    public PolicyVersion inForce(Tenant tenant) {
        return live.current(tenant)
                .flatMap(period -> versions.find(tenant, period.number()))
                .orElseThrow(() -> new IllegalStateException("no policy of this platform is in force yet"));
    }

    /**
     * The version in force as a replay can use it. Where this build cannot read its text, the policy that ships stands
     * in; the stream meanwhile stays with what it could read.
     */
    public Policy grading(Tenant tenant) {
        return Checking.policy(inForce(tenant).text()).orElseGet(Policy::shipped);
    }

    /** Whether this build can read what is in force. */
    public boolean isReadable(Tenant tenant) {
        return Checking.policy(inForce(tenant).text()).isPresent();
    }

    /** What was in force when, the latest first. */
    public List<LivePeriod> periods(Tenant tenant, int limit) {
        return live.latest(tenant, limit);
    }

    /** Everybody who wrote at a version: none of them approves it. */
    public List<String> writers(PolicyVersion version) {
        return versions.writers(version);
    }

    /** What is wrong with a text for this version, by lines; nothing when it can be graded by. */
    public List<Problem> problems(PolicyVersion version, String text) {
        return Checking.problems(Checking.tidy(text), namesBeside(version.tenant(), version.number()));
    }

    /** Begins a draft from a version's text. */
    @Transactional
    public PolicyVersion draft(int basedOn, By by) {
        versions.lockAll(by.tenant());
        PolicyVersion basis = kept(by.tenant(), basedOn);
        int number = versions.nextNumber(by.tenant());
        String text = Checking.withFreshVersion(basis.text(), namesBeside(by.tenant(), number));
        PolicyVersion draft = PolicyVersion.begun(
                by.tenant(), number, nameOf(text), text, VersionState.DRAFT, basedOn, by.login(), clock.instant());
        versions.insert(draft);
        record(by, "policy-drafted", number, "a new draft", Map.of("basedOn", Integer.toString(basedOn)));
        return draft;
    }

    /** Saves a draft's text, broken or not; {@code revision} is the one that the writer began from. */
    @Transactional
    public VersionStep save(int number, int revision, String text, By by) {
        PolicyVersion version = lock(number, by);
        String tidy = Checking.tidy(text);
        if (version.state() != VersionState.DRAFT) {
            return new VersionStep.NotNow(version);
        }
        if (version.revision() != revision) {
            return new VersionStep.ChangedMeanwhile(version);
        }
        if (!version.text().equals(tidy)) {
            versions.setText(version, nameOf(tidy), tidy, by.login(), clock.instant());
            record(by, "policy-edited", number, "work on a draft", Map.of("revision", Integer.toString(revision + 1)));
        }
        return done(version);
    }

    /** Asks for a second person's word. Needs a text without problems that somebody has replayed. */
    @Transactional
    public VersionStep propose(int number, int revision, String why, By by) {
        PolicyVersion version = lock(number, by);
        if (version.state() != VersionState.DRAFT) {
            return new VersionStep.NotNow(version);
        }
        if (version.revision() != revision) {
            return new VersionStep.ChangedMeanwhile(version);
        }
        List<Problem> problems = problems(version, version.text());
        if (!problems.isEmpty()) {
            return new VersionStep.Broken(version, problems);
        }
        if (!replays.knowsText(version)) {
            return new VersionStep.NotReplayed(version);
        }
        String reason = reason(why);
        move(version, VersionState.PROPOSED);
        versions.setProposal(version, new PolicyVersion.Proposal(by.login(), clock.instant(), reason));
        record(by, "policy-proposed", number, reason, Map.of("revision", Integer.toString(revision)));
        return done(version);
    }

    /** Back to its writers, to be changed; whoever proposed it can take it back so, too. */
    @Transactional
    public VersionStep sendBack(int number, String why, By by) {
        return leave(number, VersionState.PROPOSED, VersionState.DRAFT, "policy-sent-back", why, by);
    }

    /** Gives a draft up. It stays to be read. */
    @Transactional
    public VersionStep withdraw(int number, String why, By by) {
        return leave(number, VersionState.DRAFT, VersionState.WITHDRAWN, "policy-withdrawn", why, by);
    }

    private VersionStep leave(int number, VersionState from, VersionState to, String action, String why, By by) {
        PolicyVersion version = lock(number, by);
        if (version.state() != from) {
            return new VersionStep.NotNow(version);
        }
        move(version, to);
        versions.setProposal(version, null);
        record(by, action, number, reason(why), Map.of());
        return done(version);
    }

    /**
     * A second person's word: the version is in force from now on.
     *
     * @param beside the version in force when this person looked; another one since then means to look again
     */
    @Transactional
    public VersionStep approve(int number, int beside, String why, By by) {
        PolicyVersion version = lock(number, by);
        PolicyVersion current = inForce(by.tenant());
        if (version.state() != VersionState.PROPOSED) {
            return new VersionStep.NotNow(version);
        }
        if (current.number() != beside) {
            return new VersionStep.ChangedMeanwhile(version);
        }
        PolicyVersion.Proposal proposal = Objects.requireNonNull(version.proposal(), "a proposed version has one");
        if (proposal.by().equals(by.login()) || versions.writers(version).contains(by.login())) {
            return new VersionStep.NeedsSecondPerson(version);
        }
        return putInForce(version, current, LivePeriod.How.APPROVED, why, by);
    }

    /** Puts a version in force again that was before: approved once, one person's word is enough. */
    @Transactional
    public VersionStep rollBack(int number, int beside, String why, By by) {
        PolicyVersion version = lock(number, by);
        PolicyVersion current = inForce(by.tenant());
        if (version.state() != VersionState.RETIRED) {
            return new VersionStep.NotNow(version);
        }
        if (current.number() != beside) {
            return new VersionStep.ChangedMeanwhile(version);
        }
        return putInForce(version, current, LivePeriod.How.ROLLED_BACK, why, by);
    }

    private VersionStep putInForce(
            PolicyVersion version, PolicyVersion current, LivePeriod.How how, String why, By by) {
        List<Problem> problems = problems(version, version.text());
        if (!problems.isEmpty()) {
            return new VersionStep.Broken(version, problems);
        }
        Instant now = clock.instant();
        String reason = reason(why);
        move(current, VersionState.RETIRED);
        move(version, VersionState.LIVE);
        begin(version, how, by.login(), reason, now);
        record(
                by,
                how == LivePeriod.How.APPROVED ? "policy-approved" : "policy-rolled-back",
                version.number(),
                reason,
                Map.of("before", Integer.toString(current.number()), "name", String.valueOf(version.name())));
        events.publishEvent(new PolicyWentLive(version.tenant(), version.number(), by.login()));
        return done(version);
    }

    /** The stream is told in the same transaction: what is in force here will be in force there. */
    private void begin(PolicyVersion version, LivePeriod.How how, String by, String why, Instant now) {
        long period = live.begin(version.tenant(), version.number(), how, by, why, now);
        instructions.add(PolicyInstruction.put(
                "live-" + version.tenant() + "-" + period,
                version.tenant().value(),
                PolicySlot.LIVE,
                version.text(),
                now));
    }

    /** Imports the policy that ships: in force where nothing is, a draft where this build brings another one. */
    @Transactional
    public void importShipped(Tenant tenant, String text) {
        versions.lockAll(tenant);
        if (versions.knowsText(tenant, text)) {
            return;
        }
        Instant now = clock.instant();
        boolean first = live.current(tenant).isEmpty();
        String desk = Actor.DESK.value();
        PolicyVersion version = PolicyVersion.begun(
                tenant,
                versions.nextNumber(tenant),
                nameOf(text),
                text,
                first ? VersionState.LIVE : VersionState.DRAFT,
                null,
                desk,
                now);
        versions.insert(version);
        if (first) {
            begin(version, LivePeriod.How.IMPORTED, desk, "the policy that ships", now);
        } else if (!problems(version, text).isEmpty()) {
            String renumbered = Checking.withFreshVersion(text, namesBeside(tenant, version.number()));
            versions.setText(version, nameOf(renumbered), renumbered, desk, now);
        }
        audit.record(new AuditEntry(
                tenant, Actor.DESK, "policy-imported", subject(version.number()), "the policy that ships", Map.of()));
    }

    /** The version; nobody else changes this platform's versions until the transaction ends. */
    private PolicyVersion lock(int number, By by) {
        versions.lockAll(by.tenant());
        return kept(by.tenant(), number);
    }

    private PolicyVersion kept(Tenant tenant, int number) {
        return versions.find(tenant, number).orElseThrow(() -> new IllegalArgumentException("no such version"));
    }

    private VersionStep done(PolicyVersion version) {
        return new VersionStep.Done(kept(version.tenant(), version.number()));
    }

    private void move(PolicyVersion version, VersionState next) {
        if (!version.state().canTransitionTo(next)) {
            throw new IllegalStateException("a version that is " + version.state() + " does not become " + next);
        }
        versions.setState(version, next);
    }

    private List<String> namesBeside(Tenant tenant, int number) {
        return versions.all(tenant).stream()
                .filter(version -> version.number() != number && version.state() != VersionState.WITHDRAWN)
                .map(PolicyVersion::name)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String nameOf(String text) {
        return Checking.policy(text).map(Policy::version).orElse(null);
    }

    private void record(By by, String action, int number, String why, Map<String, String> details) {
        audit.record(new AuditEntry(by.tenant(), Actor.staff(by.login()), action, subject(number), why, details));
    }

    private static Subject subject(int number) {
        return new Subject("policy", Integer.toString(number));
    }

    private static String reason(String why) {
        String plain = why.strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("a reason is needed");
        }
        return plain.length() <= LONGEST_WHY ? plain : plain.substring(0, LONGEST_WHY);
    }
}

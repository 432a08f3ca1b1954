package org.shouhu.desk.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.policy.store.InstructionStore;
import org.shouhu.desk.policy.store.ShadowStore;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.pipeline.PolicyInstruction;
import org.shouhu.pipeline.PolicySlot;
import org.shouhu.pipeline.ShadowTally;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a version grade beside the one in force, over all that happens, without calling anybody. One at a time. */
@Service
public class ShadowRuns {

    private static final Pattern RUN = Pattern.compile("shadow-([0-9]{1,18})");
    private static final int KEPT = 3;
    private static final int TALLIES = 200;
    private static final int EXAMPLES = 20;

    private final Policies policies;
    private final ShadowStore store;
    private final InstructionStore instructions;
    private final Shown shown;
    private final Audit audit;
    private final Clock clock;

    ShadowRuns(
            Policies policies,
            ShadowStore store,
            InstructionStore instructions,
            Shown shown,
            Audit audit,
            Clock clock) {
        this.policies = policies;
        this.store = store;
        this.instructions = instructions;
        this.shown = shown;
        this.audit = audit;
        this.clock = clock;
    }

    /** What runs beside the one in force. */
    public Optional<ShadowRun> running(Tenant tenant) {
        return store.running(tenant);
    }

    /** The runs of a version with examples, the latest first. */
    public List<ShadowRun> of(PolicyVersion version) {
        return store.of(version, KEPT).stream()
                .map(run -> withExamples(version.tenant(), run))
                .toList();
    }

    /** Starts; whatever ran before ends. */
    @Transactional
    public VersionStep start(PolicyVersion version, Policies.By by) {
        if (version.state() == VersionState.LIVE || version.state() == VersionState.WITHDRAWN) {
            return new VersionStep.NotNow(version);
        }
        var problems = policies.problems(version, version.text());
        if (!problems.isEmpty()) {
            return new VersionStep.Broken(version, problems);
        }
        Instant now = clock.instant();
        store.running(version.tenant()).ifPresent(before -> {
            store.end(before.id(), by.login(), now);
            record(version.tenant(), by.login(), "policy-shadow-stopped", before.number());
        });
        long run = store.begin(version, by.login(), now);
        instructions.add(PolicyInstruction.put(
                "shadow-" + run, version.tenant().value(), PolicySlot.SHADOW, version.text(), now));
        record(version.tenant(), by.login(), "policy-shadow-started", version.number());
        return new VersionStep.Done(version);
    }

    /** Stops what runs, if anything does. */
    @Transactional
    public void stop(Policies.By by) {
        store.running(by.tenant()).ifPresent(run -> end(by.tenant(), run, by.login()));
    }

    /** A version that is in force needs no run beside itself. */
    @EventListener
    void on(PolicyWentLive event) {
        store.running(event.tenant())
                .filter(run -> run.number() == event.number())
                .ifPresent(run -> end(event.tenant(), run, event.by()));
    }

    /** Takes what the stream counted; a tally of no known run is left. */
    @Transactional
    public void take(ShadowTally tally) {
        Matcher run = RUN.matcher(tally.instruction());
        if (run.matches()) {
            store.add(Long.parseLong(run.group(1)), tally);
        }
    }

    private void end(Tenant tenant, ShadowRun run, String by) {
        Instant now = clock.instant();
        store.end(run.id(), by, now);
        instructions.add(
                PolicyInstruction.withdraw("shadow-" + run.id() + "-end", tenant.value(), PolicySlot.SHADOW, now));
        record(tenant, by, "policy-shadow-stopped", run.number());
    }

    private void record(Tenant tenant, String by, String action, int number) {
        audit.record(new AuditEntry(
                tenant,
                Actor.staff(by),
                action,
                new Subject("policy", Integer.toString(number)),
                "beside the one in force",
                Map.of()));
    }

    private ShadowRun withExamples(Tenant tenant, ShadowRun run) {
        List<ReplayResult.Example> examples = store.examples(run.id(), TALLIES).stream()
                .filter(example -> example.live() != example.shadow())
                .sorted(Comparator.comparing(
                                (ShadowTally.Example example) -> Change.of(example.live(), example.shadow()))
                        .thenComparing(example -> example.live().or(example.shadow()), Comparator.reverseOrder()))
                .limit(EXAMPLES)
                .map(example -> example(tenant, example))
                .toList();
        return new ShadowRun(
                run.id(),
                run.number(),
                run.revision(),
                run.startedAt(),
                run.startedBy(),
                run.stoppedAt(),
                run.stoppedBy(),
                run.graded(),
                run.liveAlerts(),
                run.shadowAlerts(),
                run.countedTo(),
                run.pairs(),
                examples);
    }

    private ReplayResult.Example example(Tenant tenant, ShadowTally.Example example) {
        String pseudonym = example.person().pseudonym();
        Optional<PersonRef> person =
                PersonRef.isOne(pseudonym) ? Optional.of(new PersonRef(pseudonym)) : Optional.empty();
        return new ReplayResult.Example(
                person.map(PersonRef::shortForm).orElse("P-…"),
                person.flatMap(reference -> shown.openCase(tenant, reference))
                        .map(Object::toString)
                        .orElse(null),
                example.received(),
                Change.of(example.live(), example.shadow()),
                example.live(),
                example.shadow(),
                example.liveReasons().isEmpty() ? example.shadowReasons() : example.liveReasons());
    }
}

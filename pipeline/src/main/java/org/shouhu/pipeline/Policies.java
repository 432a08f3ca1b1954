package org.shouhu.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.Detector;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.policy.PolicyLoader;
import org.shouhu.detection.policy.PolicyOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which policies grade each platform's persons. A broken one never goes in force and never stops the one that is; a
 * platform for which nothing was ever put in force is graded by the policy that ships. Safe for several threads.
 */
final class Policies {

    private static final Logger LOG = LoggerFactory.getLogger(Policies.class);

    private final Detector detector;
    private final Slots otherwise;
    private final Map<String, Slots> byTenant = new ConcurrentHashMap<>();
    private final CountDownLatch read = new CountDownLatch(1);

    Policies(Detector detector, Policy shipped) {
        this.detector = detector;
        var live = new Held("", Instant.EPOCH, Grader.of(detector, shipped));
        this.otherwise = new Slots(live, null, Optional.empty());
    }

    /** @param grader null for a slot that was emptied at that time */
    private record Held(
            String instruction, Instant since, @Nullable Grader grader) {

        PolicyStatus.InForce status(Grader of) {
            return new PolicyStatus.InForce(instruction, of.policy().version(), since);
        }
    }

    private record Slots(Held live, @Nullable Held shadow, Optional<PolicyStatus.Refused> refused) {

        @Nullable
        Held held(PolicySlot slot) {
            return switch (slot) {
                case LIVE -> live;
                case SHADOW -> shadow;
            };
        }

        Slots with(PolicySlot slot, Held held) {
            return switch (slot) {
                case LIVE -> new Slots(held, shadow, Optional.empty());
                case SHADOW -> new Slots(live, held, Optional.empty());
            };
        }

        Slots refusing(PolicyStatus.Refused what) {
            return new Slots(live, shadow, Optional.of(what));
        }
    }

    /** The policy on trial and its instruction. */
    record Trial(String instruction, Grader grader) {}

    /** The one that grades this platform's persons. */
    Grader live(String tenant) {
        var held = byTenant.getOrDefault(tenant, otherwise).live();
        return held.grader() != null ? held.grader() : shipped();
    }

    /** The one on trial beside it. */
    Optional<Trial> trial(String tenant) {
        var held = byTenant.getOrDefault(tenant, otherwise).shadow();
        return held == null || held.grader() == null
                ? Optional.empty()
                : Optional.of(new Trial(held.instruction(), held.grader()));
    }

    PolicyStatus status(String tenant) {
        var slots = byTenant.getOrDefault(tenant, otherwise);
        var shadow = slots.shadow();
        return new PolicyStatus(
                slots.live().status(live(tenant)),
                shadow == null || shadow.grader() == null
                        ? Optional.empty()
                        : Optional.of(shadow.status(shadow.grader())),
                slots.refused());
    }

    /** Takes instructions in whatever order; of each slot, the latest that can be used counts. */
    synchronized void take(Collection<PolicyInstruction> instructions) {
        var bySlot = new LinkedHashMap<TenantPerson, List<PolicyInstruction>>();
        for (var instruction : instructions) {
            bySlot.computeIfAbsent(instruction.key(), key -> new ArrayList<>()).add(instruction);
        }
        bySlot.values().forEach(this::takeLatest);
    }

    private void takeLatest(List<PolicyInstruction> ofOneSlot) {
        // Stable: of two that were decided at the same moment, the one written later comes first.
        var latestFirst = new ArrayList<>(ofOneSlot.reversed());
        latestFirst.sort(Comparator.comparing(PolicyInstruction::at).reversed());
        var tenant = latestFirst.getFirst().tenant();
        var slot = latestFirst.getFirst().slot();
        var before = byTenant.getOrDefault(tenant, otherwise);
        Optional<PolicyStatus.Refused> refused = Optional.empty();
        for (var instruction : latestFirst) {
            var held = before.held(slot);
            if (held != null
                    && (instruction.at().isBefore(held.since())
                            || held.instruction().equals(instruction.id()))) {
                break;
            }
            var problem = use(instruction, before);
            if (problem.isEmpty()) {
                break;
            }
            refused = refused.or(() -> problem);
        }
        refused.ifPresent(what -> {
            LOG.error(
                    "policy instruction {} for {} cannot be used and changes nothing: {}",
                    what.instruction(),
                    tenant,
                    what.reason());
            byTenant.put(tenant, byTenant.getOrDefault(tenant, otherwise).refusing(what));
        });
    }

    /** Puts a policy in force; what is wrong with it if it cannot be used. */
    private Optional<PolicyStatus.Refused> use(PolicyInstruction instruction, Slots before) {
        Grader grader = null;
        if (instruction.text().isPresent()) {
            switch (PolicyLoader.load(instruction.text().get())) {
                case PolicyOutcome.Valid valid -> grader = Grader.of(detector, valid.policy());
                case PolicyOutcome.Broken broken -> {
                    return Optional.of(new PolicyStatus.Refused(
                            instruction.id(),
                            instruction.slot(),
                            broken.problems().getFirst().toString()));
                }
            }
        }
        byTenant.put(
                instruction.tenant(),
                before.with(instruction.slot(), new Held(instruction.id(), instruction.at(), grader)));
        LOG.info(
                "{} policy of {} is now {} (instruction {})",
                instruction.slot(),
                instruction.tenant(),
                grader == null ? "none of its own" : grader.policy().version(),
                instruction.id());
        return Optional.empty();
    }

    private Grader shipped() {
        var held = otherwise.live().grader();
        if (held == null) {
            throw new IllegalStateException("the policy that ships is always there");
        }
        return held;
    }

    /** All that was ever put in force has been read. */
    void markRead() {
        read.countDown();
    }

    /** Waits until what was put in force before has been read; false when it took too long. */
    boolean awaitRead(Duration patience) {
        try {
            return read.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

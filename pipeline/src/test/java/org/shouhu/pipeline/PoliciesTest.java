package org.shouhu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhu.detection.Band;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.policy.PolicyLoader;

/** Policies come into force and go on trial while the stream runs; a broken one changes nothing. */
class PoliciesTest {

    private static final String SHIPPED = PolicyLoader.shippedText();
    private static final String VERSION = Policy.shipped().version();

    /** Ideation alone goes straight to the queue. */
    private static final String STRICTER = next(91).replace(
                    "name: active-ideation\n    band: CONCERN", "name: active-ideation\n    band: HIGH")
            .replace("{active_ideation: 0.7}\n    expect: CONCERN", "{active_ideation: 0.7}\n    expect: HIGH");

    private final Events make = new Events();

    private static String next(int version) {
        return SHIPPED.replaceFirst("version: \\d+", "version: " + version);
    }

    @Test
    void aPolicyComesIntoForceWhileTheStreamRunsForItsPlatformAlone(@TempDir Path state) {
        try (var stream = new TestStream(state)) {
            stream.happens(says("lin", 0));
            stream.policies.take(List.of(put("p-1", PolicySlot.LIVE, STRICTER, 1)));
            stream.happens(says("bei", 2));

            var alerts = stream.alerts();
            assertThat(alerts).extracting(alert -> alert.raised().band()).containsExactly(Band.CONCERN, Band.HIGH);
            assertThat(alerts)
                    .extracting(alert -> alert.raised().policy())
                    .containsExactly(VERSION, "life-protection-91");
            assertThat(stream.policies.status("elsewhere").live().version()).isEqualTo(VERSION);
        }
    }

    @Test
    void aBrokenPolicyNeverStopsTheOneInForce() {
        var policies = new Policies(new PhraseDetector(), Policy.shipped());
        policies.take(List.of(put("p-1", PolicySlot.LIVE, STRICTER, 1)));

        policies.take(List.of(put("p-2", PolicySlot.LIVE, SHIPPED.replace("rules:", "rulez:"), 2)));

        var status = policies.status("market");
        assertThat(status.live().instruction()).isEqualTo("p-1");
        assertThat(policies.live("market").policy().version()).isEqualTo("life-protection-91");
        assertThat(status.refused())
                .get()
                .returns("p-2", PolicyStatus.Refused::instruction)
                .satisfies(refused -> assertThat(refused.reason()).contains("line "));
    }

    @Test
    void aConditionThatFailsWhileItGradesReachesAHuman(@TempDir Path state) {
        // Valid at noon, when its tests run; at eight in the evening it divides by zero.
        var failing =
                next(92).replace("when: in_progress >= 0.5", "when: 1 / (local_hour - 20) > 5 || in_progress >= 0.5");
        try (var stream = new TestStream(state)) {
            stream.policies.take(List.of(put("p-1", PolicySlot.LIVE, failing, 0)));
            assertThat(stream.policies.status("market").refused()).isEmpty();

            stream.happens(says("lin", 1));

            assertThat(stream.alerts()).singleElement().satisfies(alert -> {
                assertThat(alert.raised().unread()).isTrue();
                assertThat(alert.raised().band()).isEqualTo(Band.HIGH);
                assertThat(alert.raised().reasons())
                        .extracting(reason -> reason.code())
                        .contains("could_not_be_graded", "active_ideation");
            });
        }
    }

    @Test
    void afterARestartTheLatestThatCanBeUsedCounts() {
        var policies = new Policies(new PhraseDetector(), Policy.shipped());

        policies.take(List.of(
                put("p-3", PolicySlot.LIVE, "no policy", 3),
                put("p-1", PolicySlot.LIVE, next(81), 1),
                put("p-2", PolicySlot.LIVE, next(82), 2)));

        assertThat(policies.status("market").live().version()).isEqualTo("life-protection-82");
        assertThat(policies.status("market").refused()).isPresent();
    }

    @Test
    void anEarlierDecisionThatArrivesLateChangesNothing() {
        var policies = new Policies(new PhraseDetector(), Policy.shipped());
        policies.take(List.of(put("p-2", PolicySlot.LIVE, next(82), 2)));

        policies.take(List.of(put("p-1", PolicySlot.LIVE, next(81), 1)));

        assertThat(policies.status("market").live().version()).isEqualTo("life-protection-82");
    }

    @Test
    void takingAPolicyOutBringsTheOneThatShipsBack() {
        var policies = new Policies(new PhraseDetector(), Policy.shipped());
        policies.take(List.of(put("p-1", PolicySlot.LIVE, next(81), 1), put("s-1", PolicySlot.SHADOW, STRICTER, 1)));
        assertThat(policies.status("market").shadow()).isPresent();

        policies.take(List.of(withdraw("p-2", PolicySlot.LIVE, 2), withdraw("s-2", PolicySlot.SHADOW, 2)));

        assertThat(policies.status("market").live().version()).isEqualTo(VERSION);
        assertThat(policies.status("market").shadow()).isEmpty();
        assertThat(policies.trial("market")).isEmpty();
    }

    @Test
    void aTrialCountsWhatItWouldHaveDoneOtherwiseAndCallsNobody(@TempDir Path state) {
        try (var stream = new TestStream(state)) {
            stream.policies.take(List.of(put("s-1", PolicySlot.SHADOW, STRICTER, 0)));

            stream.happens(
                    says("lin", 1), make.says(Events.person("lin"), "customer", "什么时候发货", at(2)), says("bei", 3));

            assertThat(stream.alerts())
                    .extracting(alert -> alert.raised().band())
                    .containsOnly(Band.CONCERN);
            var tally = stream.tallies().getFirst();
            assertThat(tally.instruction()).isEqualTo("s-1");
            assertThat(List.of(tally.live(), tally.shadow())).containsExactly(VERSION, "life-protection-91");
            assertThat(tally.counts()).containsExactly(new ShadowTally.Count(Band.CONCERN, Band.HIGH, 2));
            assertThat(tally.liveAlerts()).isEqualTo(2);
            assertThat(tally.shadowAlerts()).isEqualTo(2);
            assertThat(tally.examples()).hasSize(2).first().satisfies(example -> {
                assertThat(example.person()).isIn(Events.person("lin"), Events.person("bei"));
                assertThat(example.liveReasons()).contains("active_ideation");
                assertThat(example.toString()).doesNotContain(PhraseDetector.WEARY);
            });
            assertThat(stream.tallies()).as("what was told is not told again").isEmpty();
        }
    }

    @Test
    void aBrokenTextIsRefusedBeforeItIsWritten() {
        try (var log = PolicyLog.open(new Brokers("127.0.0.1:1", TestStream.KEY), Duration.ofMillis(200))) {
            assertThatThrownBy(() -> log.tell(put("p-1", PolicySlot.LIVE, "rules: []", 1)))
                    .isInstanceOfSatisfying(
                            BrokenPolicyException.class,
                            broken -> assertThat(broken.problems()).isNotEmpty());
        }
    }

    private AcceptedEvent says(String person, int minute) {
        return make.says(Events.person(person), "customer", PhraseDetector.WEARY, at(minute));
    }

    private static PolicyInstruction put(String id, PolicySlot slot, String text, int minute) {
        return PolicyInstruction.put(id, "market", slot, text, at(minute));
    }

    private static PolicyInstruction withdraw(String id, PolicySlot slot, int minute) {
        return new PolicyInstruction(id, "market", slot, Optional.empty(), at(minute));
    }

    private static Instant at(int minute) {
        return Events.START.plus(Duration.ofMinutes(minute));
    }
}

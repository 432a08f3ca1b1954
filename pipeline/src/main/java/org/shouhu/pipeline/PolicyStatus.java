package org.shouhu.pipeline;

import java.time.Instant;
import java.util.Optional;

/**
 * Which policies grade a platform's persons in this process.
 *
 * @param live the one that grades; its instruction is empty for the policy that ships
 * @param shadow the one on trial, empty when there is none
 * @param refused the latest instruction that could not be used, empty when the latest was good; what was in force before
 *     stays in force
 */
public record PolicyStatus(InForce live, Optional<InForce> shadow, Optional<Refused> refused) {

    /**
     * A policy in force.
     *
     * @param instruction id of the instruction that put it in force, empty for the policy that ships
     * @param version name and version, as alerts carry it
     * @param since when it was decided
     */
    public record InForce(String instruction, String version, Instant since) {}

    /**
     * An instruction that could not be used.
     *
     * @param reason the first thing that is wrong, with its line
     */
    public record Refused(String instruction, PolicySlot slot, String reason) {}
}

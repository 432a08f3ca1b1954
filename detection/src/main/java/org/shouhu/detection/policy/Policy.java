package org.shouhu.detection.policy;

/** Grades facts. Deterministic and safe for use by several threads. */
public interface Policy {

    /** Name and version, as it stands in every alert. */
    String version();

    PolicySettings settings();

    /**
     * Grades the facts.
     *
     * @throws RuntimeException when an expression fails; the caller raises and tells a human
     */
    Grade grade(Facts facts);

    /**
     * The policy that ships.
     *
     * @throws IllegalStateException with one sentence when it is missing or broken: without a policy nothing must start
     */
    static Policy shipped() {
        return PolicyLoader.shipped();
    }
}

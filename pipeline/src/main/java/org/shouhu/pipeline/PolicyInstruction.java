package org.shouhu.pipeline;

import java.time.Instant;
import java.util.Optional;

/**
 * The desk puts a policy in force for one platform, or takes it out.
 *
 * @param id makes it recognisable in {@link PolicyStatus} and {@link ShadowTally}: 1 to 100 characters, for example the
 *     id of the desk's own revision; the same instruction always has the same id
 * @param tenant whose persons it grades
 * @param slot what it is there for
 * @param text the policy's YAML, at most 256 KiB. Empty takes what is in the slot out: then the policy that ships grades
 *     again, and a trial ends
 * @param at when it was decided; of two instructions for a slot the later one counts, whichever arrives first
 */
public record PolicyInstruction(String id, String tenant, PolicySlot slot, Optional<String> text, Instant at) {

    /** @throws IllegalArgumentException when the id is blank or too long or the tenant is none */
    public PolicyInstruction {
        if (id.isBlank() || id.length() > 100) {
            throw new IllegalArgumentException("a policy instruction's id has 1 to 100 characters");
        }
        new TenantPerson(tenant, "policy");
    }

    /** Puts a policy in force. */
    public static PolicyInstruction put(String id, String tenant, PolicySlot slot, String text, Instant at) {
        return new PolicyInstruction(id, tenant, slot, Optional.of(text), at);
    }

    /** Takes what is in the slot out. */
    public static PolicyInstruction withdraw(String id, String tenant, PolicySlot slot, Instant at) {
        return new PolicyInstruction(id, tenant, slot, Optional.empty(), at);
    }

    /** The key of its record: one for each platform and slot, so that they stay in order. */
    TenantPerson key() {
        return switch (slot) {
            case LIVE -> new TenantPerson(tenant, "~policy-live");
            case SHADOW -> new TenantPerson(tenant, "~policy-shadow");
        };
    }
}

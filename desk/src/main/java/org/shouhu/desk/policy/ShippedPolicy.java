package org.shouhu.desk.policy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shouhu.desk.policy.store.InstructionStore;
import org.shouhu.desk.roster.StaffDirectory;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.policy.PolicyLoader;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Imports the policy that ships for every platform, as version 0, and lets the stream be told what is in force at each
 * start. Until then the stream grades by what ships, too.
 */
@Service
public class ShippedPolicy {

    private final Policies policies;
    private final InstructionStore instructions;
    private final StaffDirectory directory;
    private final Set<Tenant> imported = ConcurrentHashMap.newKeySet();

    ShippedPolicy(Policies policies, InstructionStore instructions, StaffDirectory directory) {
        this.policies = policies;
        this.instructions = instructions;
        this.directory = directory;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        directory.tenants().forEach(this::importFor);
        instructions.tellLatestAgain();
    }

    /** Imports it for a platform that came later; once is enough. */
    public void importFor(Tenant tenant) {
        if (!imported.contains(tenant)) {
            policies.importShipped(tenant, PolicyLoader.shippedText());
            imported.add(tenant);
        }
    }
}

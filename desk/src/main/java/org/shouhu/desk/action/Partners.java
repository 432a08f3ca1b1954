package org.shouhu.desk.action;

import java.util.List;
import java.util.Optional;
import org.shouhu.desk.storage.Tenant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** The partners that this installation knows. A drill reaches none but those that are there for drills. */
@Service
@EnableConfigurationProperties(PartnerProperties.class)
public class Partners {

    private final List<Partner> partners;

    Partners(PartnerProperties properties) {
        partners = properties.partners().stream()
                .map(entry -> new Partner(
                        new Tenant(entry.tenant()),
                        entry.name(),
                        entry.kind(),
                        entry.url(),
                        entry.secret(),
                        entry.drill()))
                .toList();
    }

    /** Who does this for the tenant; empty when nobody was set up for it: then a human phones. */
    public Optional<Partner> find(Tenant tenant, PartnerKind kind, boolean drill) {
        return partners.stream()
                .filter(partner ->
                        partner.tenant().equals(tenant) && partner.kind() == kind && partner.drill() == drill)
                .findFirst();
    }

    public Optional<Partner> named(String name) {
        return partners.stream().filter(partner -> partner.name().equals(name)).findFirst();
    }
}

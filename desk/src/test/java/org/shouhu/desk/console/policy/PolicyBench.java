package org.shouhu.desk.console.policy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.console.DeskPages;
import org.shouhu.desk.policy.Policies;
import org.shouhu.desk.policy.ShippedPolicy;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.storage.Tenant;
import org.springframework.beans.factory.annotation.Autowired;

/** The workbench of policies and the people who work at it. */
abstract class PolicyBench extends DeskPages {

    static final Tenant TENANT = new Tenant("harbour");

    @Autowired
    Policies policies;

    @Autowired
    ShippedPolicy shipped;

    @Autowired
    Audit audit;

    @BeforeEach
    void people() {
        shipped.importFor(TENANT);
        add("he", TENANT, "he", Role.SUPERVISOR, null);
        add("sun", TENANT, "sun", Role.SUPERVISOR, null);
        add("root", TENANT, "root", Role.ADMINISTRATOR, null);
        add("zhou", TENANT, "zhou", Role.LEAD, null);
        add("lin", TENANT, "lin", Role.INTERVENER, null);
        add("agent", TENANT, "agent", Role.SHOP_AGENT, "药房A");
        add("far", new Tenant("far"), "far", Role.SUPERVISOR, null);
    }

    final List<String> actions(int number) {
        return audit.history(TENANT, new Subject("policy", Integer.toString(number))).stream()
                .map(recorded -> recorded.entry().action())
                .toList();
    }

    final int draft(String login, int basis) {
        return Integer.parseInt(send(login, "/policy/" + basis + "/draft").replaceFirst("/policy/([0-9]+).*", "$1"));
    }

    final String save(String login, int number, int revision, String text) {
        return send(login, number, "save", "revision", Integer.toString(revision), "text", text);
    }

    final String send(String login, int number, String step, String... fields) {
        return send(login, "/policy/" + number + "/" + step, fields);
    }
}

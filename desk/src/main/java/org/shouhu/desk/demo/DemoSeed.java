package org.shouhu.desk.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.intake.ApiKeys;
import org.shouhu.desk.roster.Duty;
import org.shouhu.desk.roster.PasswordHash;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.roster.StaffDirectory;
import org.shouhu.desk.storage.Tenant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Seeds the demo: visitors' logins, scripted staff, the platform's key. Starting again changes nothing but secrets. */
@Component
@ConditionalOnProperty("shouhu.demo")
@EnableConfigurationProperties(DemoProperties.class)
class DemoSeed {

    static final Tenant TENANT = new Tenant("harbour");

    private final StaffDirectory directory;
    private final Duty duty;
    private final ApiKeys keys;
    private final PasswordEncoder passwords;
    private final DemoProperties properties;

    DemoSeed(StaffDirectory directory, Duty duty, ApiKeys keys, PasswordEncoder passwords, DemoProperties properties) {
        this.directory = directory;
        this.duty = duty;
        this.keys = keys;
        this.passwords = passwords;
        this.properties = properties;
    }

    @EventListener(ApplicationStartedEvent.class)
    void seed() {
        PasswordHash visitors = hash(properties.password().value());
        PasswordHash scripted = hash(properties.staffSecret().value());
        List<Staff> all = List.of(
                visitor("intervener", "林 (你)", Role.INTERVENER, null),
                visitor("lead", "周 组长 (你)", Role.LEAD, null),
                visitor("supervisor", "何 主管 (你)", Role.SUPERVISOR, null),
                visitor("agent", "药房A 客服 (你)", Role.SHOP_AGENT, "药房A"),
                visitor("admin", "管理员 (你)", Role.ADMINISTRATOR, null),
                actor("lin", "林 干预师", Role.INTERVENER, null),
                actor("chen", "陈 干预师", Role.INTERVENER, null),
                actor("wang", "王 干预师", Role.INTERVENER, null),
                actor("zhao", "赵 组长", Role.LEAD, null),
                actor("sun", "孙 主管", Role.SUPERVISOR, null),
                actor("pharmacy-a", "药房A 小何", Role.SHOP_AGENT, "药房A"));
        for (Staff staff : all) {
            PasswordHash hash = staff.scripted() ? scripted : visitors;
            if (directory.find(staff.login()).isPresent()) {
                directory.setPassword(staff, hash);
            } else {
                directory.add(staff, hash, "demo");
            }
            if (staff.scripted() && staff.role().worksOnCases()) {
                duty.start(staff);
            }
        }
        keys.keep(TENANT, "demo-platform", properties.platformKey().value(), Actor.DESK);
    }

    /** One hash for all who share a password: hashing is slow on purpose, and a demo should start quickly. */
    private PasswordHash hash(String password) {
        return new PasswordHash(java.util.Objects.requireNonNull(passwords.encode(password)));
    }

    private static Staff visitor(String login, String name, Role role, @Nullable String shop) {
        return new Staff(login, TENANT, name, role, shop, false, null, null);
    }

    private static Staff actor(String login, String name, Role role, @Nullable String shop) {
        return new Staff(login, TENANT, name, role, shop, true, null, null);
    }
}

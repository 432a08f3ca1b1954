package org.shouhu.desk.console.admin;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.roster.PasswordHash;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.roster.StaffDirectory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords that an administrator hands to somebody, who then chooses another. */
@Component
class FirstPasswords {

    /** Without what looks alike; 16 of 31 signs are some 79 bits. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int SIGNS_OF_A_GROUP = 4;

    private final PasswordEncoder encoder;
    private final StaffDirectory directory;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    FirstPasswords(PasswordEncoder encoder, StaffDirectory directory, Audit audit) {
        this.encoder = encoder;
        this.directory = directory;
        this.audit = audit;
    }

    String fresh() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * SIGNS_OF_A_GROUP; i++) {
            if (i > 0 && i % SIGNS_OF_A_GROUP == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }

    PasswordHash hash(String password) {
        return new PasswordHash(Objects.requireNonNull(encoder.encode(password)));
    }

    @Transactional
    void reset(Staff staff, String password, Staff by) {
        directory.setPassword(staff, hash(password));
        audit.record(new AuditEntry(
                staff.tenant(),
                Actor.staff(by.login()),
                "staff-password-reset",
                new Subject("staff", staff.login()),
                "keeping the roster",
                Map.of()));
    }
}

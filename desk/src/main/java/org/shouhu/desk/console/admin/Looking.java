package org.shouhu.desk.console.admin;

import java.util.Map;
import java.util.Optional;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.intake.Quarantine;
import org.shouhu.desk.intake.Replaying;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** Opens, sends again and settles what lies in quarantine; the record keeps each. */
@Component
class Looking {

    private final Quarantine quarantine;
    private final Replaying replaying;
    private final Audit audit;

    Looking(Quarantine quarantine, Replaying replaying, Audit audit) {
        this.quarantine = quarantine;
        this.replaying = replaying;
        this.audit = audit;
    }

    /** What became of sending again. */
    enum Sent {
        TAKEN,
        REFUSED,
        GONE,
        NOT_JSON
    }

    /** The content; that it was read is kept before it is shown. */
    @Transactional
    Optional<String> open(Staff staff, long id) {
        Optional<String> content = quarantine.content(staff.tenant(), id);
        content.ifPresent(shown -> record(staff, id, "quarantine-opened", "to mend what could not be read"));
        return content;
    }

    /** Sends again, as it came when nothing was mended. */
    Sent replay(Staff staff, long id, Optional<String> mended) {
        Replaying.Replayed replayed;
        try {
            replayed = replaying.replay(staff.tenant(), id, mended, staff.login());
        } catch (JacksonException notJson) {
            return Sent.NOT_JSON;
        }
        record(staff, id, "quarantine-replayed", mended.isPresent() ? "sent again, mended" : "sent again as it came");
        return switch (replayed) {
            case TAKEN -> Sent.TAKEN;
            case REFUSED -> Sent.REFUSED;
            case GONE -> Sent.GONE;
        };
    }

    /** Settles what is nothing; says whether it was there. */
    @Transactional
    boolean settle(Staff staff, long id) {
        if (quarantine.content(staff.tenant(), id).isEmpty()) {
            return false;
        }
        quarantine.settle(id, staff.login(), "nothing");
        record(staff, id, "quarantine-settled", "it needs nothing more");
        return true;
    }

    private void record(Staff staff, long id, String action, String reason) {
        audit.record(new AuditEntry(
                staff.tenant(),
                Actor.staff(staff.login()),
                action,
                new Subject("quarantine", Long.toString(id)),
                reason,
                Map.of()));
    }
}

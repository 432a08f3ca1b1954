package org.shouhu.desk.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.shouhu.desk.roster.store.StaffStore;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty, and how much of what hurts to read each has opened today. */
@Service
public class Duty {

    private final StaffStore store;
    private final Clock clock;

    Duty(StaffStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    public void start(Staff staff) {
        store.startDuty(staff, clock.instant());
    }

    @Transactional
    public void end(Staff staff) {
        store.endDuty(staff.login(), clock.instant());
    }

    public List<Staff> onDuty(Tenant tenant) {
        return store.onDuty(tenant);
    }

    /** Counts that somebody opened a veiled text; for their sake, never to measure them. */
    @Transactional
    public void countExposure(Staff staff) {
        store.countExposure(staff, today());
    }

    /** How many texts somebody has opened today. */
    public int exposureToday(Staff staff) {
        return store.exposure(staff.login(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

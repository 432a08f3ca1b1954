package org.shouhu.desk.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The desk's clock: the machine's, plus an offset that only the demo moves, and only ahead. The offset outlives a
 * restart, so that no stamp is ever earlier than one already written. Its zone is the one in which times are shown.
 */
public final class DeskClock extends Clock {
    private final Clock machine;
    private final JdbcClient database;
    private final Offset offset;

    private DeskClock(Clock machine, JdbcClient database, Offset offset) {
        this.machine = machine;
        this.database = database;
        this.offset = offset;
    }

    static DeskClock load(JdbcClient database, ZoneId zone) {
        var millis = database.sql("SELECT ahead_millis FROM storage.clock_offset")
                .query(Long.class)
                .single();
        return new DeskClock(Clock.system(zone), database, new Offset(Duration.ofMillis(millis)));
    }

    /**
     * Moves the clock ahead and keeps it there.
     *
     * @throws IllegalArgumentException when the duration is negative: time already written down would come again
     */
    public void jump(Duration ahead) {
        if (ahead.isNegative()) {
            throw new IllegalArgumentException("The clock moves ahead only.");
        }
        var millis = database.sql("UPDATE storage.clock_offset SET ahead_millis = ahead_millis + :millis"
                        + " RETURNING ahead_millis")
                .param("millis", ahead.toMillis())
                .query(Long.class)
                .single();
        offset.ahead = Duration.ofMillis(millis);
    }

    /** How far this clock is ahead of the machine's; zero outside the demo. */
    public Duration ahead() {
        return offset.ahead;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset.ahead);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public DeskClock withZone(ZoneId zone) {
        return new DeskClock(machine.withZone(zone), database, offset);
    }

    /** Shared by the same clock in several zones. */
    private static final class Offset {
        private volatile Duration ahead;

        Offset(Duration ahead) {
            this.ahead = ahead;
        }
    }
}

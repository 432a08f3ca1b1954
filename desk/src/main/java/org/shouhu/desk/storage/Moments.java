package org.shouhu.desk.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Moments as PostgreSQL keeps them: {@code timestamptz}, to the microsecond. The driver takes no {@link Instant}. */
public final class Moments {
    private Moments() {}

    /** As a parameter of a statement. */
    public static OffsetDateTime parameter(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** From a column that is never null. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** From a column that may be null. */
    public static Optional<Instant> readOptional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

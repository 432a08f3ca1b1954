package org.shouhu.desk.storage.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL server that this process may use until it is closed. */
public interface Database extends AutoCloseable {
    /**
     * Where it is; waits until it answers.
     *
     * @throws org.shouhu.desk.storage.StartFailure when it cannot be reached or started
     */
    DatabaseAddress address();

    /** Stops what was started for this process; a server of the operator's own is left alone. */
    @Override
    void close();

    /**
     * The operator's server if an address is given, else the embedded one. The operator's is asked at once, so that a
     * wrong address is told before anything else begins; the embedded server starts in the background.
     *
     * @param url {@code SHOUHU_DATABASE_URL}, as {@code postgresql://user:password@host:port/name} or in its jdbc form
     * @param data folder of this installation
     * @throws org.shouhu.desk.storage.StartFailure when the address cannot be read, or nobody answers there
     */
    static Database begin(Optional<String> url, Path data) {
        return url.filter(address -> !address.isBlank())
                .<Database>map(address -> OperatorsDatabase.reached(DatabaseUrl.parse(address)))
                .orElseGet(() -> EmbeddedPostgres.start(data, Map.of()));
    }
}

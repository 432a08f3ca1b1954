package org.shouhu.desk.storage.postgres;

import java.nio.file.Path;

/** Signals to a server that Java has no call for: {@code SIGTERM} would wait for every client to leave. */
final class Signals {
    private Signals() {}

    /** Clients are sent away, open transactions roll back, everything is written: a second at most. */
    static void fastShutdown(long pid) {
        Programs.run("stop the database", Path.of("/"), "kill", "-INT", Long.toString(pid));
    }
}

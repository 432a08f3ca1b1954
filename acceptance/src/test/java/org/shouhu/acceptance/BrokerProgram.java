package org.shouhu.acceptance;

import java.nio.file.Path;
import org.shouhu.pipeline.EmbeddedBroker;

/** A broker as a program of its own: {@code FOLDER PORT}. */
final class BrokerProgram {

    private BrokerProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        Thread.currentThread().join();
    }
}

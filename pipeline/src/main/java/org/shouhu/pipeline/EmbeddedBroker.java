package org.shouhu.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker of one node (KRaft) in this process, for machines without brokers of their own. It listens on loopback
 * only, on ports that are free at each start.
 *
 * <p>What it has acknowledged lies in the page cache of the operating system: it outlives this process, {@code kill -9}
 * included, but not a loss of power. Where that matters, run brokers of your own.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final int NODE = 1;
    private static final String LOOPBACK = "127.0.0.1";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and returns when it takes connections, some two seconds later. Its threads keep the JVM alive
     * until it is closed.
     *
     * @param data folder of its own, created and formatted when missing
     * @throws UncheckedIOException when the folder cannot be used
     * @throws IllegalStateException when the broker does not start, for example because another process uses the folder
     */
    public static EmbeddedBroker start(Path data) {
        return start(data, 0);
    }

    /**
     * Starts the broker on a port of one's choice, so that clients find it again after it was away.
     *
     * @param clientPort where clients connect; 0 for any free one
     * @throws UncheckedIOException when the folder cannot be used
     * @throws IllegalStateException when the broker does not start
     */
    public static EmbeddedBroker start(Path data, int clientPort) {
        try {
            PlainLocale.ensure();
            Files.createDirectories(data);
            var ports = freePorts();
            if (clientPort != 0) {
                ports[0] = clientPort;
            }
            var settings = settings(data, ports[0], ports[1]);
            formatWhenNew(data);
            var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            LOG.info("embedded broker listens on {}:{}", LOOPBACK, ports[0]);
            return new EmbeddedBroker(server, ports[0]);
        } catch (IOException unusable) {
            throw new UncheckedIOException("the broker's data folder cannot be used", unusable);
        }
    }

    /** Where clients connect, as {@code host:port}. */
    public String bootstrapServers() {
        return LOOPBACK + ':' + port;
    }

    /** Stops cleanly: clients are told, files are flushed. Takes about a second. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void formatWhenNew(Path data) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var formatter = new Formatter()
                .setPrintStream(silent)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true);
        try {
            formatter.run();
        } catch (IOException unusable) {
            throw unusable;
        } catch (Exception failed) {
            throw new IllegalStateException("the broker's data folder cannot be formatted", failed);
        }
    }

    private static Properties settings(Path data, int clientPort, int controllerPort) {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE));
        // A static quorum, which lets both ports change from start to start.
        settings.setProperty("controller.quorum.voters", NODE + "@" + LOOPBACK + ":" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners",
                "CLIENT://" + LOOPBACK + ":" + clientPort + ",CONTROLLER://" + LOOPBACK + ":" + controllerPort);
        settings.setProperty("advertised.listeners", "CLIENT://" + LOOPBACK + ":" + clientPort);
        settings.setProperty("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "CLIENT");
        settings.setProperty("log.dirs", data.toString());
        // One node: every internal topic has one copy.
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "4");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("auto.create.topics.enable", "false");
        // Members come one after the other; waiting for more only delays the first alert.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // After kill -9 the node's own former session must lapse before it may register again: 9 s by default.
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("initial.broker.registration.timeout.ms", "30000");
        // Small buffers: one process holds the broker, the stream and the desk.
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        settings.setProperty("log.index.size.max.bytes", Integer.toString(1 << 20));
        settings.setProperty("log.segment.bytes", Integer.toString(128 << 20));
        settings.setProperty("log.retention.check.interval.ms", "60000");
        // Records carry the desk's time, and the demo's clock runs days ahead of the machine's.
        settings.setProperty("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        settings.setProperty("background.threads", "2");
        settings.setProperty("message.max.bytes", Integer.toString(4 << 20));
        settings.setProperty("group.min.session.timeout.ms", "1000");
        return settings;
    }

    /** Two ports that were free a moment ago, both held until both are known, so that they differ. */
    private static int[] freePorts() throws IOException {
        var loopback = InetAddress.getByName(LOOPBACK);
        try (var first = new ServerSocket(0, 1, loopback);
                var second = new ServerSocket(0, 1, loopback)) {
            return new int[] {first.getLocalPort(), second.getLocalPort()};
        }
    }
}

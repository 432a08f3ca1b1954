package org.shouhu.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.shouhu.detection.policy.Policy;

/** Broker and stream in a process of their own, which a test can kill. */
final class StreamProcess implements AutoCloseable {

    private static final String READY = "listening on ";

    private final Process process;
    private final String bootstrapServers;

    private StreamProcess(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    static StreamProcess start(Path data) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamProcess.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return new StreamProcess(process, line.substring(READY.length()));
            }
        }
        throw new AssertionError("the process ended before it was ready");
    }

    Brokers brokers() {
        return new Brokers(bootstrapServers, StreamKey.of(new byte[StreamKey.LENGTH]));
    }

    /** As {@code kill -9}: nothing is told, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) {
        var data = Path.of(arguments[0]);
        var broker = EmbeddedBroker.start(data.resolve("broker"));
        var brokers = new Brokers(broker.bootstrapServers(), StreamKey.of(new byte[StreamKey.LENGTH]));
        brokers.createMissingTopics(2, Duration.ofSeconds(20));
        var stream = StreamRunner.start(
                brokers,
                StreamSettings.of(data.resolve("state"), "one"),
                new PhraseDetector(),
                Policy.shipped(),
                Clock.systemUTC());
        System.out.println(READY + broker.bootstrapServers());
        Runtime.getRuntime().addShutdownHook(new Thread(stream::close));
    }
}

package org.shouhu.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.DeskServer;
import org.shouhu.simulators.SimulatorsMain;

/** A whole desk with its simulated partners: two programs, started as the launcher starts them. */
final class House implements AutoCloseable {

    static final String PASSWORD = "for-tests-alone";
    static final String PLATFORM_KEY = "shouhu_for-tests-alone";
    private static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final Duration READY = Duration.ofMinutes(4);
    private static final List<String> PARTNERS = List.of("POLICE", "ORDERS", "CARRIER", "TALK");

    final int port = freePort();
    final int partnersPort = freePort();
    final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Program server;
    private @Nullable Program partners;

    /** @param more settings beside those that every desk here has */
    House(Map<String, String> more) {
        try {
            data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "house-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        environment.put("SHOUHU_DEMO", "true");
        environment.put("SHOUHU_DEMOSECRETS_PASSWORD", PASSWORD);
        environment.put("SHOUHU_DEMOSECRETS_STAFFSECRET", PASSWORD + "-staff");
        environment.put("SHOUHU_DEMOSECRETS_PLATFORMKEY", PLATFORM_KEY);
        environment.put("SHOUHU_WEBHOOK_SECRET", WEBHOOK_SECRET);
        for (int index = 0; index < PARTNERS.size(); index++) {
            String name = PARTNERS.get(index).toLowerCase(Locale.ROOT);
            String prefix = "SHOUHU_PARTNERS_" + index + "_";
            environment.put(prefix + "TENANT", "harbour");
            environment.put(prefix + "KIND", PARTNERS.get(index));
            environment.put(prefix + "NAME", name);
            environment.put(prefix + "SECRET", WEBHOOK_SECRET);
            environment.put(prefix + "URL", "http://127.0.0.1:" + partnersPort + "/partner/" + name);
        }
        environment.putAll(more);
    }

    /** Starts the desk, and waits until it answers. */
    House openDesk() {
        server = Program.start(
                data.resolve("server.log"),
                environment,
                DeskServer.class,
                List.of("--port", "" + port, "--data", data.toString()));
        Awaitility.await()
                .atMost(READY)
                .ignoreExceptions()
                .failFast("the desk has ended", () -> !running().isRunning())
                .until(() -> get(port, "/actuator/health/liveness") == 200);
        return this;
    }

    /**
     * Starts the partners, and waits until they answer.
     *
     * @param speed how quickly scripted people act and play the stories; 0 for nobody but the partners
     */
    House openPartners(int speed) {
        Map<String, String> theirs = new HashMap<>(environment);
        if (speed == 0) {
            theirs.remove("SHOUHU_DEMOSECRETS_STAFFSECRET");
        }
        partners = Program.start(
                data.resolve("simulators.log"),
                theirs,
                SimulatorsMain.class,
                List.of(
                        "--port", "" + partnersPort,
                        "--desk", "http://127.0.0.1:" + port,
                        "--speed", "" + Math.max(1, speed)));
        Awaitility.await().atMost(READY).ignoreExceptions().until(() -> get(partnersPort, "/") == 200);
        return this;
    }

    void killDesk() {
        running().kill();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Sends an event as the platform does; the status of the answer. */
    int send(String event) {
        return answer(HttpRequest.newBuilder(URI.create(address() + "/v1/events"))
                        .header("Authorization", "Bearer " + PLATFORM_KEY)
                        .header("Content-Type", "application/cloudevents+json")
                        .POST(HttpRequest.BodyPublishers.ofString(event))
                        .build())
                .statusCode();
    }

    /** Sends an event again and again until it is accepted: the log may not be there yet. */
    void sendUntilTaken(String event) {
        Awaitility.await().atMost(READY).until(() -> send(event) == 202);
    }

    /** The partners' first page, as it is now. */
    String partnersPage() {
        return answer(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + partnersPort + "/"))
                        .build())
                .body();
    }

    /** Presses a button on the partners' pages. */
    void press(String path) {
        answer(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + partnersPort + path))
                .header("Origin", "http://127.0.0.1:" + partnersPort)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Program running() {
        if (server == null) {
            throw new IllegalStateException("the desk has not been opened");
        }
        return server;
    }

    private int get(int at, String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Override
    public void close() {
        if (partners != null) {
            partners.close();
        }
        if (server != null) {
            server.close();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}

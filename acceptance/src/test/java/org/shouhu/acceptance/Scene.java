package org.shouhu.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The whole desk with its simulated partners, started once, and browsers to look at it with. */
final class Scene {

    static final String PASSWORD = "for-tests-alone";
    static final String PLATFORM_KEY = "shouhu_for-tests-alone";
    private static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Duration READY = Duration.ofMinutes(3);

    private static @Nullable Scene running;

    final int port;
    final int partners;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Playwright playwright;
    private final Browser browser;

    static synchronized Scene running() {
        if (running == null) {
            running = new Scene();
        }
        return running;
    }

    private Scene() {
        port = freePort();
        partners = freePort();
        start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /** The server and the partners as processes of their own, as the launcher starts them. */
    private void start() {
        try {
            Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "scene-");
            Map<String, String> secrets = new java.util.HashMap<>(Map.of(
                    "SHOUHU_DEMO", "true",
                    "SHOUHU_DEMOSECRETS_PASSWORD", PASSWORD,
                    "SHOUHU_DEMOSECRETS_STAFFSECRET", PASSWORD + "-staff",
                    "SHOUHU_DEMOSECRETS_PLATFORMKEY", PLATFORM_KEY,
                    "SHOUHU_WEBHOOK_SECRET", WEBHOOK_SECRET));
            List<String> kinds = List.of("POLICE", "ORDERS", "CARRIER", "TALK");
            for (int index = 0; index < kinds.size(); index++) {
                String name = kinds.get(index).toLowerCase(Locale.ROOT);
                String prefix = "SHOUHU_PARTNERS_" + index + "_";
                secrets.put(prefix + "TENANT", "harbour");
                secrets.put(prefix + "KIND", kinds.get(index));
                secrets.put(prefix + "NAME", name);
                secrets.put(prefix + "SECRET", WEBHOOK_SECRET);
                secrets.put(prefix + "URL", "http://127.0.0.1:" + partners + "/partner/" + name);
            }
            process(
                    data,
                    "server",
                    secrets,
                    "org.shouhu.desk.DeskServer",
                    "--port",
                    "" + port,
                    "--data",
                    data.toString());
            secrets.remove("SHOUHU_DEMOSECRETS_STAFFSECRET"); // no scripted people: the tests are the people
            process(
                    data,
                    "simulators",
                    secrets,
                    "org.shouhu.simulators.SimulatorsMain",
                    "--port",
                    "" + partners,
                    "--desk",
                    "http://127.0.0.1:" + port);
            Awaitility.await().atMost(READY).ignoreExceptions().until(() -> get(port, "/actuator/health") == 200);
            Awaitility.await().atMost(READY).ignoreExceptions().until(() -> get(partners, "/") == 200);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void process(Path data, String name, Map<String, String> environment, String main, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(data.resolve(name + ".log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** A browser of its own, signed in. */
    Page signedIn(String login) {
        return signedIn(login, 1280, 800);
    }

    Page signedIn(String login, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setBaseURL("http://localhost:" + port));
        Page page = context.newPage();
        page.navigate("/sign-in");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** Sends an event as the platform does. */
    void send(String event) {
        try {
            int status = http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/events"))
                                    .header("Authorization", "Bearer " + PLATFORM_KEY)
                                    .header("Content-Type", "application/cloudevents+json")
                                    .POST(HttpRequest.BodyPublishers.ofString(event))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != 202) {
                throw new IllegalStateException("the event was answered with " + status);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private int get(int at, String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}

package org.shouhu.simulators.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/** Posts letters one after the other, each again and again until somebody answers it with anything but "later". */
final class Postbox implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(700);
    private static final int TRIES = 600;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final LinkedBlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private final HttpClient http;
    private final Thread postman;

    Postbox(String name, HttpClient http) {
        this.http = http;
        this.postman = Thread.ofVirtual().name("postbox-" + name).start(this::carry);
    }

    /** @param headers made anew at every try, since a signature grows old */
    record Letter(URI url, Supplier<Map<String, String>> headers, String body) {
        @Override
        public String toString() {
            return "Letter[url=" + url + ", [withheld]]";
        }
    }

    void post(Letter letter) {
        letters.add(letter);
    }

    @Override
    public void close() {
        postman.interrupt();
    }

    private void carry() {
        try {
            while (true) {
                Letter letter = letters.take();
                for (int i = 0; i < TRIES && !settled(letter); i++) {
                    Thread.sleep(BETWEEN_TRIES);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean settled(Letter letter) throws InterruptedException {
        var request = HttpRequest.newBuilder(letter.url())
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()));
        letter.headers().get().forEach(request::header);
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status < SERVER_ERROR && status != TOO_MANY;
        } catch (IOException away) {
            return false;
        }
    }
}

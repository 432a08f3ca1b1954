package org.shouhu.desk;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner on the loopback: takes signed messages, keeps each id once, and can be down or know somebody. */
final class PartnerDouble implements AutoCloseable {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    final List<String> ids = new CopyOnWriteArrayList<>();
    volatile int answersWith = 200;
    volatile String lookUpAnswer = "{}";

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;

    PartnerDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/partner";
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer = new byte[0];
        int status = answersWith;
        try {
            new Webhook(SECRET).verify(body, HttpHeaders.of(Map.copyOf(lowerCase(exchange)), (name, value) -> true));
            if (exchange.getRequestURI().getPath().endsWith("/look-up")) {
                answer = lookUpAnswer.getBytes(StandardCharsets.UTF_8);
            } else if (status == 200) {
                String id = exchange.getRequestHeaders().getFirst("webhook-id");
                if (!ids.contains(id)) {
                    ids.add(id);
                    taken.add(json.readTree(body));
                }
            }
        } catch (Exception unsigned) {
            status = 401;
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static Map<String, List<String>> lowerCase(HttpExchange exchange) {
        return Map.of(
                "webhook-id", exchange.getRequestHeaders().get("webhook-id"),
                "webhook-timestamp", exchange.getRequestHeaders().get("webhook-timestamp"),
                "webhook-signature", exchange.getRequestHeaders().get("webhook-signature"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package org.shouhu.simulators.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP server on the loopback address alone, one virtual thread a request. Routes are added before it starts. */
public final class Site implements AutoCloseable {
    private static final int LARGEST_BODY = 512 * 1024;
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final HttpServer server;
    private final List<Route> routes = new ArrayList<>();

    /** @param port 0 for any free one */
    public Site(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        get("/calm.css", visit -> Reply.text(200, "text/css", Resources.text(Site.class, "calm.css")));
        get("/calm.js", visit -> Reply.text(200, "text/javascript", Resources.text(Site.class, "calm.js")));
    }

    /** @param path with placeholders such as {@code /chat/{conversation}} */
    public void get(String path, Handler handler) {
        routes.add(new Route("GET", path, handler));
    }

    public void post(String path, Handler handler) {
        routes.add(new Route("POST", path, handler));
    }

    public void start() {
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            write(exchange, answer(exchange));
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Reply.sentence(413, "A request has at most 512 KiB.");
        }
        if ("cross-site".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Site"))
                && exchange.getRequestMethod().equals("POST")) {
            return Reply.sentence(403, "Forms are taken from these pages alone.");
        }
        String path = exchange.getRequestURI().getPath();
        for (Route route : routes) {
            Matcher match = route.shape.matcher(path);
            if (route.method.equals(exchange.getRequestMethod()) && match.matches()) {
                Map<String, String> places = new java.util.HashMap<>();
                for (int i = 0; i < route.places.size(); i++) {
                    places.put(route.places.get(i), match.group(i + 1));
                }
                return route.handler.answer(Visit.of(exchange, places, new String(body, StandardCharsets.UTF_8)));
            }
        }
        return Reply.sentence(404, "There is no such page.");
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        reply.headers().forEach(headers::set);
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", "default-src 'self'; img-src data:; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        String query = exchange.getRequestURI().getRawQuery();
        for (Language language : Language.values()) {
            if (query != null && query.contains(Language.COOKIE + "=" + language.tag())) {
                headers.set("Set-Cookie", Language.COOKIE + "=" + language.tag() + "; Path=/; SameSite=Lax");
            }
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    private static final class Route {
        private final String method;
        private final Pattern shape;
        private final List<String> places = new ArrayList<>();
        private final Handler handler;

        Route(String method, String path, Handler handler) {
            this.method = method;
            this.handler = handler;
            Matcher place = PLACE.matcher(path);
            while (place.find()) {
                places.add(place.group(1));
            }
            this.shape = Pattern.compile(PLACE.matcher(path).replaceAll("([^/]+)"));
        }
    }
}

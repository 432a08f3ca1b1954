package org.shouhu.simulators.web;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param places what the placeholders of the route stand for
 * @param headers names in lower case
 */
public record Visit(
        String path,
        Map<String, String> places,
        Map<String, String> query,
        Map<String, List<String>> headers,
        String body) {

    static Visit of(HttpExchange exchange, Map<String, String> places, String body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        return new Visit(
                exchange.getRequestURI().getPath(),
                places,
                pairs(exchange.getRequestURI().getRawQuery()),
                headers,
                body);
    }

    /** What the placeholder of the route stands for; empty when the route has none of this name. */
    public String place(String name) {
        return places.getOrDefault(name, "");
    }

    public @Nullable String header(String name) {
        var values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    /** A field of the posted form, stripped; empty when it was not sent. */
    public String field(String name) {
        return pairs(body).getOrDefault(name, "").strip();
    }

    public Language language() {
        return Language.of(this);
    }

    private static Map<String, String> pairs(@Nullable String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (encoded == null || encoded.isEmpty()) {
            return pairs;
        }
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "Visit[path=" + path + ", [withheld]]";
    }
}

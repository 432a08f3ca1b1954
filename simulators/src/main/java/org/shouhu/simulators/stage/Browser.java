package org.shouhu.simulators.stage;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, and brings with every form the token that its page came with. */
final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI desk;
    private String token = "";

    Browser(URI desk) {
        this.desk = desk;
    }

    /** Opens a page; it must be there. */
    String open(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(desk.resolve(path)));
        if (answer.statusCode() != OK) {
            throw new Desk.DeskAway("a page answered " + answer.statusCode());
        }
        keepToken(answer.body());
        return answer.body();
    }

    /** Sends a form; gives the path that the desk sends us on to, empty when it sends us nowhere. */
    String submit(String path, Map<String, String> fields) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(desk.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields) + "&_csrf=" + encoded(token))));
        int status = answer.statusCode();
        if (status >= 400) {
            throw new Desk.DeskAway("a form answered " + status);
        }
        return answer.headers()
                .firstValue("Location")
                .map(location -> desk.resolve(location).getPath())
                .orElse("");
    }

    private void keepToken(String page) {
        Matcher found = TOKEN.matcher(page);
        if (found.find()) {
            token = found.group(1);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new Desk.DeskAway("the desk does not answer");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new Desk.DeskAway("interrupted");
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

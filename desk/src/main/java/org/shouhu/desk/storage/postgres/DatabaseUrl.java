package org.shouhu.desk.storage.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.storage.StartFailure;
import org.shouhu.desk.storage.Withheld;

/** Reads {@code SHOUHU_DATABASE_URL}. Its errors never repeat the address, which may hold a password. */
final class DatabaseUrl {
    private static final String SENTENCE = "SHOUHU_DATABASE_URL cannot be read; write it as"
            + " postgresql://user:password@host:5432/name or jdbc:postgresql://host:5432/name?user=…&password=….";

    private DatabaseUrl() {}

    static DatabaseAddress parse(String text) {
        var trimmed = text.strip();
        var bare = trimmed.startsWith("jdbc:") ? trimmed.substring("jdbc:".length()) : trimmed;
        URI address;
        try {
            address = new URI(bare);
        } catch (URISyntaxException unreadable) {
            // The cause is left out: its message repeats the address.
            throw new StartFailure(SENTENCE);
        }
        var scheme = address.getScheme();
        var known = "postgresql".equals(scheme) || "postgres".equals(scheme);
        if (!known
                || address.getHost() == null
                || address.getPath() == null
                || address.getPath().length() < 2) {
            throw new StartFailure(SENTENCE);
        }
        var user = System.getProperty("user.name", "shouhu");
        var password = "";
        var userInfo = address.getRawUserInfo();
        if (userInfo != null) {
            var colon = userInfo.indexOf(':');
            user = decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
            password = colon < 0 ? "" : decode(userInfo.substring(colon + 1));
        }
        List<String> rest = new ArrayList<>();
        for (var parameter : parameters(address.getRawQuery())) {
            if (parameter.startsWith("user=")) {
                user = decode(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decode(parameter.substring("password=".length()));
            } else {
                rest.add(parameter);
            }
        }
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        var query = rest.isEmpty() ? "" : "?" + String.join("&", rest);
        var jdbcUrl = "jdbc:postgresql://" + address.getHost() + port + address.getRawPath() + query;
        return new DatabaseAddress(jdbcUrl, user, new Withheld<>(password));
    }

    private static List<String> parameters(@Nullable String query) {
        return query == null || query.isEmpty() ? List.of() : List.of(query.split("&", -1));
    }

    private static String decode(String part) {
        // A plus sign stands for itself in an address; only form data reads it as a space.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

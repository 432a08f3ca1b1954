package org.shouhu.simulators.police;

import java.util.Map;
import org.shouhu.simulators.web.Html;
import tools.jackson.databind.JsonNode;

/** The desk's document as it came: names on the left, what they hold on the right, nothing left out. */
final class Document {
    private Document() {}

    static String of(JsonNode document) {
        if (document.isObject()) {
            var list = new StringBuilder("<dl>");
            for (Map.Entry<String, JsonNode> entry : document.properties()) {
                if (!isEmpty(entry.getValue())) {
                    list.append("<dt>").append(Html.text(named(entry.getKey()))).append("</dt><dd>");
                    list.append(of(entry.getValue())).append("</dd>");
                }
            }
            return list.append("</dl>").toString();
        }
        if (document.isArray()) {
            var list = new StringBuilder("<ul>");
            document.forEach(each -> list.append("<li>").append(of(each)).append("</li>"));
            return list.append("</ul>").toString();
        }
        return Html.text(document.asString(""));
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isNull()
                || (node.isContainer() ? node.isEmpty() : node.asString("").isEmpty());
    }

    /** {@code commonPlaceText} or {@code eido:commonPlaceText} as words. */
    private static String named(String key) {
        String bare = key.substring(key.lastIndexOf(':') + 1).replace("$", "");
        return bare.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
    }
}

package org.shouhu.simulators.web;

/** Small pieces of HTML. */
public final class Html {
    private Html() {}

    /** Text as HTML shows it, safe between tags and in quoted attributes. */
    public static String text(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(each);
            }
        }
        return escaped.toString();
    }

    /** A form with one button and no other field. */
    public static String button(String action, String label, String look) {
        return "<form method=\"post\" action=\"%s\"><button class=\"%s\">%s</button></form>"
                .formatted(text(action), look, text(label));
    }

    /** A form with one line of text and a button. */
    public static String line(String action, String name, String placeholder, String label) {
        return """
                <form method="post" action="%s" class="line"><input name="%s" aria-label="%s" placeholder="%s" \
                maxlength="2000" autocomplete="off" required><button>%s</button></form>""".formatted(text(action), name, text(placeholder), text(placeholder), text(label));
    }
}

package org.shouhu.simulators.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the forms of a page, with what already stands in them, as a browser would send it. */
final class FormReader {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern AREA = Pattern.compile("<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);

    private FormReader() {}

    /** The forms whose action is this pattern, in the page's order. */
    static List<Form> all(String page, String action) {
        List<Form> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            String path = attribute(form.group(1), "action");
            if (path.matches(action)) {
                forms.add(new Form(path, fields(form.group(2))));
            }
        }
        return forms;
    }

    static Optional<Form> first(String page, String action) {
        return all(page, action).stream().findFirst();
    }

    private static Map<String, String> fields(String inside) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(inside);
        while (input.find()) {
            String type = attribute(input.group(1), "type");
            boolean choice = type.equals("checkbox") || type.equals("radio");
            if (!choice || input.group(1).matches("(?s).*\\schecked\\b.*")) {
                put(fields, input.group(1), attribute(input.group(1), "value"));
            }
        }
        Matcher area = AREA.matcher(inside);
        while (area.find()) {
            put(fields, area.group(1), Pages.text(area.group(2)));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String attributes, String value) {
        String name = attribute(attributes, "name");
        if (!name.isEmpty() && !name.equals("_csrf")) {
            fields.put(name, value);
        }
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? Pages.text(found.group(1)) : "";
    }
}

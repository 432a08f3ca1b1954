package org.shouhu.simulators.stage;

import java.util.LinkedHashMap;
import java.util.Map;

/** A form, more or less filled. */
record Form(String path, Map<String, String> fields) {

    /** The same form with this written into a field. */
    Form with(String field, String value) {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        filled.put(field, value);
        return new Form(path, filled);
    }

    @Override
    public String toString() {
        return "Form[path=" + path + ", [withheld]]";
    }
}

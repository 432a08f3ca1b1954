package org.shouhu.simulators.stage;

import java.util.Map;

/** A filled form. */
record Form(String path, Map<String, String> fields) {
    @Override
    public String toString() {
        return "Form[path=" + path + ", [withheld]]";
    }
}

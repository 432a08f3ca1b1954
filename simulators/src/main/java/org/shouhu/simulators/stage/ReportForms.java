package org.shouhu.simulators.stage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shouhu.simulators.people.Person;

/** The desk's report forms, filled from a line of the script. */
final class ReportForms {

    private ReportForms() {}

    /** @param page where the form stands */
    record Filled(String page, Form form) {}

    static Filled of(Person person, Cue cue) {
        return cue.verb() == Verb.CALLED ? call(person, cue) : shop(person, cue);
    }

    private static Filled call(Person person, Cue cue) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("reporter", cue.word(1));
        fields.put("reporterPhone", cue.word(2));
        fields.put("relationship", cue.word(3));
        fields.put("city", cue.word(4));
        fields.put("policeTold", "yes");
        fields.put("policeForce", cue.word(5));
        fields.put("policeIncident", cue.word(6));
        fields.put("account", person.account());
        fields.put("nickname", person.nickname());
        fields.put("text", cue.text(0));
        return new Filled("/reports/call", new Form("/reports/call", fields));
    }

    private static Filled shop(Person person, Cue cue) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("account", person.account());
        fields.put("conversation", person.conversation());
        fields.put("text", cue.text(0));
        return new Filled("/shop/report", new Form("/shop/report", fields));
    }
}

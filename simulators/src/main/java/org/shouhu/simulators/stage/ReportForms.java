package org.shouhu.simulators.stage;

import org.shouhu.simulators.people.Person;

/** The desk's report forms, filled from a line of the script. */
final class ReportForms {

    private ReportForms() {}

    /** The page where the form stands. */
    static String page(Cue cue) {
        return cue.verb() == Verb.CALLED ? "/reports/new?kind=call" : "/shop/report";
    }

    /** Where the form goes. */
    static String action(Cue cue) {
        return cue.verb() == Verb.CALLED ? "/reports" : "/shop/report";
    }

    static Form fill(Form form, Person person, Cue cue) {
        Form about = form.with("words", cue.text(0)).with("account", person.account());
        return cue.verb() == Verb.CALLED
                ? about.with("kind", "call")
                        .with("nickname", person.nickname())
                        .with("reporter", cue.word(1))
                        .with("phone", cue.word(2))
                        .with("relationship", cue.word(3))
                        .with("city", cue.word(4))
                        .with("police", "yes")
                        .with("force", cue.word(5))
                        .with("incident", cue.word(6))
                        // Whoever took the call does not take the person: the visitor may.
                        .with("take", "")
                : about.with("conversation", person.conversation());
    }
}

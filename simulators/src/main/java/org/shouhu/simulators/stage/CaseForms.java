package org.shouhu.simulators.stage;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.shouhu.simulators.people.Person;

/** The forms of a case's pages, filled from a line of the script. */
final class CaseForms {
    private static final String NUMBER = "[0-9]+";

    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param clock shows the demo's time
     * @param zone of the desk
     */
    CaseForms(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The page on which the line is done. */
    static String page(String caseId, Cue cue) {
        return "/cases/" + caseId + (cue.verb() == Verb.POLICE ? "/police" : "");
    }

    /** The filled form; empty when the page does not offer it. */
    Optional<Form> fill(String caseId, String page, Person person, Cue cue) {
        String path = "/cases/" + caseId;
        return switch (cue.verb()) {
            case CALLS ->
                form(path + "/calls").map(f -> f.with("result", cue.word(0)).with("note", cue.text(0)));
            case LOOKS_UP -> form(path + "/look-up").map(f -> f.with("reason", cue.text(0)));
            case ASSESSES -> form(path + "/assess").map(f -> assessed(f, cue));
            case DISPOSES ->
                form(path + "/dispose")
                        .map(f -> f.with("disposition", cue.word(0)).with("reason", cue.text(0)));
            case POLICE ->
                FormReader.first(page, path + "/police/send")
                        .map(f -> f.with("situation", cue.text(0)).with("approach", cue.text(1)));
            case ANSWERS ->
                FormReader.first(page, path + "/police/questions/" + NUMBER).map(f -> f.with("words", cue.text(0)));
            case HOLDS -> order(path, page, person, "HOLD");
            case RECALLS -> order(path, page, person, "RECALL");
            case WHISPERS ->
                FormReader.first(page, path + "/whisper")
                        .map(f -> f.with("shop", person.shop()).with("words", cue.text(0)));
            case PROMISES -> form(path + "/promises").map(f -> promised(f, cue));
            case KEEPS -> FormReader.first(page, path + "/promises/" + NUMBER + "/kept");
            case CONTACT -> form(path + "/contact").map(f -> f.with("how", cue.text(0)));
            case OBSERVES -> form(path + "/observe").map(f -> f.with("days", cue.word(0)));
            case RECHECKS -> FormReader.first(page, path + "/rechecks/" + NUMBER + "/confirm");
            case AT, DAY, WAIT, UNTIL, ALSO, HINT, BUYER, AGENT, POST, ORDER, PARCEL, ACTIVE, TOLD, PATROL ->
                throw new IllegalArgumentException(cue + " is about no case");
            case CALLED, SHOP_REPORT, DESK -> throw new IllegalArgumentException(cue + " is about no case");
        };
    }

    /** A form that every case has, whether or not it is unfolded at the moment. */
    private static Optional<Form> form(String path) {
        return Optional.of(new Form(path, Map.of()));
    }

    private static Form assessed(Form form, Cue cue) {
        Form filled =
                form.with("level", cue.word(0)).with("protective", cue.text(0)).with("note", cue.text(1));
        for (String answer : cue.words().subList(1, cue.words().size())) {
            int equals = answer.indexOf('=');
            filled = filled.with(answer.substring(0, equals), answer.substring(equals + 1));
        }
        return filled;
    }

    /** An order can be acted on once the case knows it. */
    private static Optional<Form> order(String path, String page, Person person, String step) {
        String number = person.orders().getFirst().order();
        return page.contains(number)
                ? form(path + "/orders").map(f -> f.with("number", number).with("step", step))
                : Optional.empty();
    }

    private Form promised(Form form, Cue cue) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
        LocalDateTime opens = now.toLocalDate().atTime(LocalTime.parse(cue.word(0)));
        LocalDateTime closes = now.toLocalDate().atTime(LocalTime.parse(cue.word(1)));
        long later = opens.isAfter(now) ? 0 : 1;
        return form.with("opens", opens.plusDays(later).toString())
                .with("closes", closes.plusDays(later).toString())
                .with("words", cue.text(0));
    }
}

package org.shouhu.simulators.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All scripts of the demo: the play and what it calls in. */
final class Library {
    static final String PLAY = "play";

    /** Letters from which on a text is nobody else's by chance. */
    private static final int RECOGNISABLE = 8;

    private final Map<String, Script> scripts = new LinkedHashMap<>();

    static Library load() {
        var library = new Library();
        library.add(PLAY);
        return library;
    }

    private void add(String name) {
        Script script = Script.load(name);
        scripts.put(name, script);
        script.world().stream()
                .filter(cue -> cue.verb() == Verb.ALSO && !scripts.containsKey(cue.word(0)))
                .forEach(cue -> add(cue.word(0)));
    }

    Script play() {
        return named(PLAY);
    }

    Script named(String name) {
        return Optional.ofNullable(scripts.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no script " + name));
    }

    /** A section of somebody's case; empty when no script has it. */
    Optional<List<Cue>> section(String person, String name) {
        return scripts.values().stream()
                .flatMap(script -> Stream.ofNullable(script.sections().get(person + " " + name)))
                .findFirst();
    }

    /** All cues of the world, in all scripts. */
    List<Cue> world() {
        return scripts.values().stream()
                .flatMap(script -> script.world().stream())
                .toList();
    }

    List<Script> all() {
        return List.copyOf(scripts.values());
    }

    /**
     * Whose case it is, by the words that stand in it: what the scripts let a person say, or others report of them. Empty
     * for a case of nobody's script, such as a visitor's own.
     */
    Optional<String> personIn(String caseText) {
        String bare = bare(caseText);
        return world().stream()
                .filter(cue -> switch (cue.verb()) {
                    case BUYER, POST, TOLD, CALLED, SHOP_REPORT -> true;
                    case AT, DAY, WAIT, UNTIL, ALSO, HINT, AGENT, ORDER, PARCEL, ACTIVE, PATROL, DESK -> false;
                    case CALLS, LOOKS_UP, ASSESSES, DISPOSES, POLICE, ANSWERS, HOLDS, RECALLS, WHISPERS -> false;
                    case PROMISES, KEEPS, CONTACT, OBSERVES, RECHECKS -> false;
                })
                .filter(cue -> bare(cue.text(0)).length() >= RECOGNISABLE)
                .filter(cue -> bare.contains(bare(cue.text(0))))
                .map(cue -> cue.word(0))
                .findFirst();
    }

    /** Letters and figures alone: marks of evidence and line breaks do not matter. */
    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

package org.shouhu.desk.console.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhu.desk.console.page.Words;
import org.shouhu.detection.policy.Problem;

/** Words what is wrong in a policy. The loader speaks English; a sentence that is not known here stays as it is. */
final class ProblemWords {

    private static final Pattern SUGGESTION = Pattern.compile(" Did you mean '([^']*)'\\?$");
    private static final List<Sentence> SENTENCES = List.of(
            new Sentence("fact", "'(.*)' is not a fact\\."),
            new Sentence("unreadable", "The condition cannot be read here: .*"),
            new Sentence("unusable", "This condition cannot be used\\."),
            new Sentence("seen", "'(.*)' must be CONCERN or more: .*"),
            new Sentence("zone", "'(.*)' is not a time zone .*"),
            new Sentence("definition.name", "A definition needs a name of its own .*"),
            new Sentence("definition", "A definition is one condition\\."),
            new Sentence("rules", "'rules' must be a list of rules\\."),
            new Sentence("rules.most", "A policy has at most ([0-9]+) rules\\."),
            new Sentence("rule.again", "Another rule is called '(.*)' already\\."),
            new Sentence("reason", "'(.*)' is no reason that is known\\."),
            new Sentence("because", "'because' must be a list .*"),
            new Sentence("tests", "A policy must hold 'tests', .*"),
            new Sentence("test.norule", "The test '(.*)' expects (\\w+) but no rule gives (\\w+)\\."),
            new Sentence("test.band", "The test '(.*)' expects (\\w+) but the rule '(.*)' gives (\\w+)\\."),
            new Sentence("test.rule", "The test '(.*)' expects this rule but '(.*)' decides\\."),
            new Sentence("test.fails", "The test '(.*)' makes an expression fail\\."),
            new Sentence("follows", "'(.*)' follows from the others and cannot be set\\."),
            new Sentence("truth", "Here true or false must stand\\."),
            new Sentence("mapping", "Here a mapping of names to values must stand\\."),
            new Sentence("unknown", "'(.*)' is not known here\\."),
            new Sentence("missing", "'(.*)' is missing\\."),
            new Sentence("text", "'(.*)' must be a text\\."),
            new Sentence("number", "Here a number from (\\S+) to (\\S+) must stand\\."),
            new Sentence("span", "Here a span of time must stand, .*"),
            new Sentence("band", "'(.*)' is not a band\\."),
            new Sentence("band.missing", "Here a band must stand\\."),
            new Sentence("long", "A policy has at most 256 KiB\\."),
            new Sentence("empty", "The policy is empty\\."),
            new Sentence("yaml", "This is not YAML: (.*)\\."),
            new Sentence("yaml.kind", "This is not YAML that a policy may use\\."),
            new Sentence("anchors", "Anchors and deep nesting are not allowed in a policy\\."),
            new Sentence("twice", "'(.*)' stands here twice\\."),
            new Sentence("key", "A key must be a word\\."),
            new Sentence("costly", "With this condition the policy is too costly: .*"),
            new Sentence("clocks", "'(.*)' must be a mapping of at most ([0-9]+) event sources .*"),
            new Sentence("call", "found no matching overload for '_?([^']*?)_?' applied to .*"),
            new Sentence("version.taken", "Another version has this number already: .* Write ([0-9]+)\\."));

    private ProblemWords() {}

    /** A sentence of the loader, under its key. */
    private record Sentence(String key, Pattern pattern) {
        Sentence(String key, String pattern) {
            this(key, Pattern.compile(pattern, Pattern.DOTALL));
        }
    }

    static String of(Problem problem, Words words) {
        Matcher suggested = SUGGESTION.matcher(problem.message());
        boolean hasSuggestion = suggested.find();
        String message = hasSuggestion ? problem.message().substring(0, suggested.start()) : problem.message();
        return said(message, words) + (hasSuggestion ? words.of("policy.problem.meant", suggested.group(1)) : "");
    }

    /** Whether a sentence has words of its own here. */
    static boolean knows(String message) {
        return !keyOf(message).isEmpty();
    }

    /** The key of a sentence, empty when it is not known. */
    static String keyOf(String message) {
        return SENTENCES.stream()
                .filter(sentence -> sentence.pattern().matcher(message).matches())
                .map(Sentence::key)
                .findFirst()
                .orElse("");
    }

    private static String said(String message, Words words) {
        for (Sentence sentence : SENTENCES) {
            Matcher matcher = sentence.pattern().matcher(message);
            if (matcher.matches()) {
                Object[] parts = new Object[matcher.groupCount()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = matcher.group(i + 1);
                }
                return words.of("policy.problem." + sentence.key(), parts);
            }
        }
        return message;
    }
}

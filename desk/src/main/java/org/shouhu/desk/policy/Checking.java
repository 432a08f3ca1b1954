package org.shouhu.desk.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.policy.PolicyLoader;
import org.shouhu.detection.policy.PolicyOutcome;
import org.shouhu.detection.policy.Problem;

/** Reads a policy as the stream would, and asks besides that no two versions go by the same name. */
final class Checking {

    private static final Pattern VERSION = Pattern.compile("(?m)^version:[ \\t]*([0-9]{1,9})[ \\t]*(?:#.*)?$");

    private Checking() {}

    /** What is wrong with a text; nothing when it can be graded by. */
    static List<Problem> problems(String text, List<String> namesOfOthers) {
        return switch (PolicyLoader.load(text)) {
            case PolicyOutcome.Broken broken -> broken.problems();
            case PolicyOutcome.Valid valid ->
                namesOfOthers.contains(valid.policy().version()) ? List.of(taken(text, namesOfOthers)) : List.of();
        };
    }

    /** The policy of a text, empty when it is broken. */
    static Optional<Policy> policy(String text) {
        return PolicyLoader.load(text) instanceof PolicyOutcome.Valid valid
                ? Optional.of(valid.policy())
                : Optional.empty();
    }

    /** The text with the number of its version counted past all others, so that alerts tell them apart. */
    static String withFreshVersion(String text, List<String> names) {
        return VERSION.matcher(text).replaceFirst("version: " + nextVersion(names));
    }

    /** What a browser sends, with the line ends that a policy has. */
    static String tidy(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        return plain.endsWith("\n") ? plain : plain + "\n";
    }

    private static Problem taken(String text, List<String> names) {
        Matcher matcher = VERSION.matcher(text);
        int line = matcher.find()
                ? (int) text.substring(0, matcher.start()).lines().count() + 1
                : 1;
        return new Problem(
                line,
                1,
                String.format(
                        Locale.ROOT,
                        "Another version has this number already: alerts could not be told apart. Write %d.",
                        nextVersion(names)));
    }

    private static int nextVersion(List<String> names) {
        List<Integer> numbers = new ArrayList<>();
        for (String name : names) {
            String number = name.substring(name.lastIndexOf('-') + 1);
            if (number.matches("[0-9]{1,6}")) {
                numbers.add(Integer.valueOf(number));
            }
        }
        return numbers.stream().max(Comparator.naturalOrder()).orElse(0) + 1;
    }
}

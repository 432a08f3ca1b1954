package org.shouhu.detection.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** English words with letters replaced by digits, stars or signs, or pulled apart by spaces, dots or hyphens. */
final class MaskedWords {
    private static final List<String> WORDS = List.of(
            "suicide",
            "suicidal",
            "suicides",
            "kill",
            "killing",
            "killed",
            "killer",
            "die",
            "dying",
            "died",
            "dead",
            "death",
            "myself",
            "overdose",
            "overdosed",
            "pills",
            "hang",
            "hanging",
            "cutting",
            "self",
            "harm",
            "end",
            "life",
            "live",
            "alive",
            "want",
            "wanna",
            "to",
            "i",
            "my",
            "it",
            "all",
            "commit",
            "kms",
            "noose",
            "rope",
            "depressed",
            "hopeless",
            "worthless");
    /** Words that carry a risk: one of them must be among those pulled apart, or be the one that is masked. */
    private static final List<String> RISK = WORDS.subList(0, 19);

    private static final int LONGEST = 40;

    private final char[] fold = Folding.instance().table();

    /** What begins here, if it is masked or pulled apart. */
    @Nullable
    Meaning at(String text, int from, int to) {
        if (from > 0 && word(fold[text.charAt(from - 1)])) {
            return null;
        }
        Meaning masked = masked(text, from, to);
        return masked == null ? apart(text, from, to) : masked;
    }

    private @Nullable Meaning masked(String text, int from, int to) {
        int end = from;
        int letters = 0;
        int stars = 0;
        int digits = 0;
        while (end < to && end - from < LONGEST && word(fold[text.charAt(end)])) {
            char here = fold[text.charAt(end)];
            letters += PhraseFinder.letter(here) ? 1 : 0;
            stars += star(here) ? 1 : 0;
            digits += !PhraseFinder.letter(here) && !star(here) ? 1 : 0;
            end++;
        }
        // A mark of exclamation at the end is one.
        while (end > from && fold[text.charAt(end - 1)] == '!') {
            end--;
            digits--;
        }
        if (letters == 0 || stars + digits <= 0 || letters < stars || end - from < 3) {
            return null;
        }
        for (String word : RISK) {
            if (word.length() == end - from && (stars == 0 || word.length() > 3) && same(text, from, word)) {
                return new Meaning(end, word, Trick.MASKED);
            }
        }
        return null;
    }

    private boolean same(String text, int from, String word) {
        for (int index = 0; index < word.length(); index++) {
            char here = fold[text.charAt(from + index)];
            if (here != word.charAt(index) && !star(here) && !stands(here, word.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    /** Single letters with something between them; they must be words of the list to the end. */
    private @Nullable Meaning apart(String text, int from, int to) {
        StringBuilder letters = new StringBuilder();
        int end = from;
        int index = from;
        while (index < to && letters.length() < LONGEST && alone(text, index, to)) {
            letters.append(fold[text.charAt(index)]);
            end = index + 1;
            index = end;
            while (index < to && index < end + 3 && between(fold[text.charAt(index)])) {
                index++;
            }
        }
        if (letters.length() < 3) {
            return null;
        }
        String words = words(letters.toString());
        return words == null ? null : new Meaning(end, words, Trick.MASKED);
    }

    /** Whether a letter stands here that no other letter follows. */
    private boolean alone(String text, int index, int to) {
        return PhraseFinder.letter(fold[text.charAt(index)])
                && !(index + 1 < to && PhraseFinder.letter(fold[text.charAt(index + 1)]));
    }

    private static @Nullable String words(String letters) {
        StringBuilder words = new StringBuilder();
        boolean risk = false;
        int at = 0;
        while (at < letters.length()) {
            String longest = "";
            for (String word : WORDS) {
                if (word.length() > longest.length() && letters.startsWith(word, at)) {
                    longest = word;
                }
            }
            if (longest.isEmpty()) {
                return null;
            }
            risk |= RISK.contains(longest);
            words.append(words.isEmpty() ? "" : " ").append(longest);
            at += longest.length();
        }
        return risk ? words.toString() : null;
    }

    private static boolean word(char folded) {
        return PhraseFinder.letter(folded) || Character.isDigit(folded) || star(folded) || "@$!".indexOf(folded) >= 0;
    }

    /** A mark that hides a letter; stars, hyphens and the like all fold to '-'. */
    private static boolean star(char folded) {
        return folded == '-' || folded == '#';
    }

    private static boolean between(char folded) {
        return folded == ' ' || folded == '-' || folded == '.' || folded == ',';
    }

    private static boolean stands(char sign, char letter) {
        return switch (letter) {
            case 'i' -> sign == '1' || sign == '!';
            case 'l' -> sign == '1';
            case 'e' -> sign == '3';
            case 'a' -> sign == '4' || sign == '@';
            case 's' -> sign == '5' || sign == '$';
            case 'o' -> sign == '0';
            case 't' -> sign == '7';
            default -> false;
        };
    }
}

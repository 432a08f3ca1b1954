package org.shouhu.detection.text;

import java.util.Arrays;

/**
 * Looks for hidden phrases at a place of a text. Works on the original characters, folding each as it goes, and
 * allocates nothing; from one place it takes a bounded number of steps.
 */
final class PhraseFinder {
    /** Most signs between two characters. */
    private static final int WIDEST_GAP = 3;

    private static final char FIRST_PICTURE = 0x2000;
    private static final int MOST_LETTERS_IN_GAP = 2;
    private static final int MOST_REPEATS = 3;
    private static final int[] NO_ROOTS = {};
    private static final String MEASURES = "月日号点个天年岁次件双只条瓶盒块元斤米张人包袋套份楼层期级星千百万亿十倍分周口折小时刻位名楼栋s5678901234";

    private static final String PARTICLES = "了吧啊呀吗嘛呢的得算掉一过写都对谢谁没";

    private final char[] fold = Folding.instance().table();
    private final Sounds sounds = Sounds.instance();
    private final Pictures pictures = Pictures.instance();
    private final Characters characters = new Characters();
    private final Phrases phrases = new Phrases();

    /** By sound: whether a phrase begins with it. */
    private final boolean[] begins = new boolean[sounds.count()];

    /** By folded character: the beginnings of phrases that it may be. */
    private final int[][] rootsOf = new int[1 << 16][];

    /** Code points of the pictures that stand for something, ascending, and the beginnings that each may be. */
    private final int[] pictured;

    private final int[][] rootsOfPictures;

    PhraseFinder() {
        for (int root : phrases.children(0)) {
            begins[sounds.of(phrases.character(root))] = true;
        }
        begins[Sounds.NONE] = false;
        for (int point = 0; point < rootsOf.length; point++) {
            rootsOf[point] = rootsOf((char) point);
        }
        pictured = pictures.standing().toArray();
        rootsOfPictures = Arrays.stream(pictured)
                .mapToObj(point -> Arrays.stream(phrases.children(0))
                        .filter(root -> standsFor(point, phrases.character(root)))
                        .toArray())
                .toArray(int[][]::new);
    }

    Phrases phrases() {
        return phrases;
    }

    /** The longest hidden phrase that begins exactly here, or {@link Found#NOTHING}. */
    long at(CharSequence text, int from, int to) {
        char first = fold[text.charAt(from)];
        if (hopeless(first, text, from, to)) {
            return Found.NOTHING;
        }
        long tally = letter(first) && from > 0 && letter(fold[text.charAt(from - 1)]) ? Tally.add(0, Tally.WITHIN) : 0;
        long best = Found.NOTHING;
        for (int root : roots(first, text, from, to)) {
            best = Found.longer(best, take(text, from, to, root, tally));
        }
        return best;
    }

    /** The beginnings of phrases that a character may be. */
    private int[] roots(char first, CharSequence text, int from, int to) {
        char original = text.charAt(from);
        if (first != Folding.SEVERAL && !Character.isSurrogate(original)) {
            return rootsOf[first];
        }
        int at = Arrays.binarySearch(pictured, point(text, from, to));
        return at < 0 ? NO_ROOTS : rootsOfPictures[at];
    }

    /** The code point here; a half without its other half is one by itself. */
    private static int point(CharSequence text, int at, int to) {
        char original = text.charAt(at);
        return Character.isHighSurrogate(original) && at + 1 < to && Character.isLowSurrogate(text.charAt(at + 1))
                ? Character.toCodePoint(original, text.charAt(at + 1))
                : original;
    }

    /** Most places are: two ideographs whose sounds begin nothing. */
    private boolean hopeless(char first, CharSequence text, int from, int to) {
        int sound = sounds.of(first);
        if (sound == Sounds.NONE || characters.strange(first) || characters.beginsParts(first)) {
            return false;
        }
        if (from + 1 == to) {
            return true;
        }
        char second = fold[text.charAt(from + 1)];
        int next = sounds.of(second);
        return next != Sounds.NONE
                && second != first
                && !characters.strange(second)
                && !characters.beginsParts(second)
                && !phrases.begins(sound, next);
    }

    private long walk(CharSequence text, int at, int to, int node, long tally) {
        long best = Found.NOTHING;
        int phrase = phrases.phrase(node);
        if (phrase >= 0 && likely(text, at, to, phrase, tally)) {
            best = Found.of(at, phrase, Tally.trick(tally));
        }
        int next = pass(text, at, to);
        if (next == to) {
            return best;
        }
        long on = children(text, next, to, node, tally);
        if (on == Found.NOTHING
                && Tally.of(tally, Tally.REPEATED)
                        < MOST_REPEATS * phrases.text(0).length()
                && fold[text.charAt(next)] == phrases.character(node)) {
            on = walk(text, next + 1, to, node, Tally.add(tally, Tally.REPEATED));
        }
        if (on == Found.NOTHING) {
            on = overGap(text, next, to, node, tally);
        }
        return Found.longer(best, on);
    }

    private long children(CharSequence text, int at, int to, int node, long tally) {
        long best = Found.NOTHING;
        for (int child : phrases.children(node)) {
            best = Found.longer(best, take(text, at, to, child, tally));
        }
        return best;
    }

    /** Tries to read one character of the phrase at this place. */
    private long take(CharSequence text, int at, int to, int node, long tally) {
        char plain = phrases.character(node);
        char here = fold[text.charAt(at)];
        if (here == plain) {
            return walk(text, at + 1, to, node, Tally.add(tally, Tally.PLAIN));
        }
        if (letter(here)) {
            return letters(text, at, to, node, tally);
        }
        if (characters.means(here, plain)) {
            return walk(text, at + 1, to, node, Tally.add(tally, Tally.DIALECT));
        }
        if (characters.beginsParts(here)) {
            int end = parts(text, at, to, plain);
            if (end > at) {
                return walk(text, end, to, node, Tally.add(tally, Tally.SPLIT));
            }
        }
        int sound = sounds.of(here);
        if (sound != Sounds.NONE) {
            return sound == sounds.of(plain) && !characters.never(here, plain)
                    ? walk(text, at + 1, to, node, Tally.add(tally, Tally.SOUND))
                    : Found.NOTHING;
        }
        if (here == '4' && plain == '死' && !(at > 0 && Character.isDigit(text.charAt(at - 1)))) {
            return walk(text, at + 1, to, node, Tally.add(tally, Tally.PICTURE));
        }
        int end = text.charAt(at) < FIRST_PICTURE ? at : picture(text, at, to, plain);
        return end > at ? walk(text, end, to, node, Tally.add(tally, Tally.PICTURE)) : Found.NOTHING;
    }

    /** The sound spelled out, or its first letter. */
    private long letters(CharSequence text, int at, int to, int node, long tally) {
        String spelling = sounds.spelling(sounds.of(phrases.character(node)));
        int index = 0;
        while (index < spelling.length()
                && at + index < to
                && fold[text.charAt(at + index)] == spelling.charAt(index)) {
            index++;
        }
        if (index == 0) {
            return Found.NOTHING;
        }
        long whole = Found.NOTHING;
        if (index == spelling.length() && index > 1) {
            int end = at + index;
            if (end < to && fold[text.charAt(end)] >= '1' && fold[text.charAt(end)] <= '5') {
                end++;
            }
            whole = walk(text, end, to, node, Tally.add(tally, Tally.PINYIN));
        }
        boolean alone = at + 1 == to || !letter(fold[text.charAt(at + 1)]);
        return whole == Found.NOTHING && alone && Tally.of(tally, Tally.WITHIN) == 0
                ? walk(text, at + 1, to, node, Tally.add(tally, Tally.INITIAL))
                : whole;
    }

    /** Where the parts of a character end that begin here, or the place itself. */
    private int parts(CharSequence text, int at, int to, char plain) {
        for (String parts : characters.parts(plain)) {
            int index = at;
            int matched = 0;
            while (matched < parts.length() && index < to && matched(text, index, parts.charAt(matched))) {
                matched++;
                index = pass(text, index + 1, to);
            }
            if (matched == parts.length()) {
                return index;
            }
        }
        return at;
    }

    private boolean matched(CharSequence text, int index, char part) {
        char original = text.charAt(index);
        return original == part || fold[original] == part;
    }

    /** Where a picture that stands for a character ends, or the place itself. */
    private int picture(CharSequence text, int at, int to, char plain) {
        int point = point(text, at, to);
        int end = at + Character.charCount(point);
        String stands = pictures.standsFor(point);
        return !stands.isEmpty() && (stands.indexOf(plain) >= 0 || sounds.of(stands.charAt(0)) == sounds.of(plain))
                ? end
                : at;
    }

    private boolean standsFor(int point, char plain) {
        String stands = pictures.standsFor(point);
        return !stands.isEmpty() && (stands.indexOf(plain) >= 0 || sounds.of(stands.charAt(0)) == sounds.of(plain));
    }

    private long overGap(CharSequence text, int at, int to, int node, long tally) {
        if (letter(fold[text.charAt(at)]) && letter(fold[text.charAt(at - 1)])) {
            return Found.NOTHING;
        }
        int index = at;
        int letters = 0;
        int signs = 0;
        boolean pause = false;
        while (index < to && signs < WIDEST_GAP) {
            char original = text.charAt(index);
            char here = fold[original];
            if (Normaliser.ideographic(here) || letter(here) && ++letters > MOST_LETTERS_IN_GAP) {
                return Found.NOTHING;
            }
            boolean pair = Character.isHighSurrogate(original)
                    && index + 1 < to
                    && Character.isLowSurrogate(text.charAt(index + 1));
            pause |= pair || here == Folding.SEVERAL || pause(here);
            signs++;
            index = pass(text, index + (pair ? 2 : 1), to);
            if (index < to) {
                long on = children(text, index, to, node, Tally.add(tally, pause ? Tally.PAUSE : Tally.SIGN));
                if (on != Found.NOTHING) {
                    return on;
                }
            }
        }
        return Found.NOTHING;
    }

    private static boolean pause(char folded) {
        return ",.!?;\"\n()".indexOf(folded) >= 0;
    }

    /** The next place that is neither invisible nor a space or joining mark. */
    private int pass(CharSequence text, int at, int to) {
        int index = at;
        while (index < to && index < at + 2 * WIDEST_GAP) {
            char here = fold[text.charAt(index)];
            if (here != Folding.NOTHING && !Punctuation.joins(here)) {
                return index;
            }
            index++;
        }
        return index;
    }

    /** Whether the phrase holds an initial, which stands for much, so that what follows must end it. */
    private static boolean loose(long tally) {
        return Tally.of(tally, Tally.INITIAL) > 0;
    }

    private char after(CharSequence text, int end, int to) {
        return end < to ? fold[text.charAt(end)] : ' ';
    }

    /** Whether a single initial may stand before this. */
    static boolean ends(char after) {
        return !Normaliser.ideographic(after) || PARTICLES.indexOf(after) >= 0;
    }

    private boolean likely(CharSequence text, int end, int to, int phrase, long tally) {
        char before = fold[text.charAt(end - 1)];
        if (letter(before) && loose(tally) && !ends(after(text, end, to))) {
            return false;
        }
        char after = after(text, end, to);
        if (before == '4' && MEASURES.indexOf(after) >= 0) {
            return false;
        }
        return Tally.likely(tally, phrases.length(phrase), phrases.marks(phrase), letter(before) && letter(after));
    }

    private int[] rootsOf(char folded) {
        int sound = sounds.of(folded);
        boolean oddity = letter(folded) || characters.strange(folded) || characters.beginsParts(folded);
        return !oddity && !begins[sound]
                ? NO_ROOTS
                : Arrays.stream(phrases.children(0))
                        .filter(root -> mayBe(folded, sound, phrases.character(root)))
                        .toArray();
    }

    private boolean mayBe(char folded, int sound, char plain) {
        String spelling = sounds.spelling(sounds.of(plain));
        return folded == plain
                || sound != Sounds.NONE && sound == sounds.of(plain) && !characters.never(folded, plain)
                || !spelling.isEmpty() && folded == spelling.charAt(0)
                || characters.means(folded, plain)
                || Arrays.stream(characters.parts(plain)).anyMatch(parts -> parts.charAt(0) == folded);
    }

    /** Whether a hidden phrase may begin with this folded character. */
    boolean mayBegin(char folded) {
        return rootsOf[folded].length > 0;
    }

    static boolean letter(char folded) {
        return folded >= 'a' && folded <= 'z';
    }
}

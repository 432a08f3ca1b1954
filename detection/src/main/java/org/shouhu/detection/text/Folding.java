package org.shouhu.detection.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What single characters fold to: compatibility forms and case (NFKC_Casefold), accents off, look-alikes of Latin
 * letters to Latin (UTS 39), traditional to simplified characters, pictures to their names, all kinds of space and
 * punctuation to a few.
 *
 * <p>The table covers the basic plane with one character each; what becomes several characters, and what lies beyond
 * the basic plane, is in a map.
 */
public final class Folding {
    /** Folds to nothing: invisible, or a mark on the character before. */
    public static final char NOTHING = '\0';

    /** Marks a character of the basic plane that folds to several; see {@link #expansion}. */
    static final char SEVERAL = '\uFFFF';

    private static final Pattern NAMED_LETTER =
            Pattern.compile("LATIN LETTER SMALL CAPITAL ([A-Z])|LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) WITH .*");

    /** Where alphabets of signs begin that have no compatibility form: dark circles, dark squares, letters of flags. */
    private static final int[] LETTERS_ON_SIGNS = {0x1F150, 0x1F170, 0x1F1E6};

    private static final Folding INSTANCE = new Folding();

    private final char[] table = new char[1 << 16];
    private final Map<Integer, String> expansions = new HashMap<>();

    private Folding() {
        Normalizer2 fold = Normalizer2.getNFKCCasefoldInstance();
        Normalizer2 decompose = Normalizer2.getNFDInstance();
        SpoofChecker lookAlike = new SpoofChecker.Builder().build();
        for (int point = 0; point < 1 << 16; point++) {
            String folded = foldOne(point, fold, decompose, lookAlike);
            table[point] = folded.isEmpty() ? NOTHING : folded.length() == 1 ? folded.charAt(0) : SEVERAL;
            if (folded.length() > 1) {
                expansions.put(point, folded);
            }
        }
        simplify();
    }

    public static Folding instance() {
        return INSTANCE;
    }

    /** The basic-plane table, for the first stage's inner loop. Not to be written. */
    public char[] table() {
        return table;
    }

    /** Whether a character of the basic plane is a picture with a name. */
    public boolean picture(char original) {
        return Pictures.instance().name(original) != null;
    }

    /** Whether most of the first characters of a text are Latin letters, in whatever dress; allocates nothing. */
    public boolean mostlyLatin(CharSequence text, int most) {
        int latin = 0;
        int all = 0;
        int length = Math.min(text.length(), most);
        for (int index = 0; index < length; index++) {
            char original = text.charAt(index);
            char folded = table[original];
            all += folded == NOTHING || Character.isLowSurrogate(original) ? 0 : 1;
            latin += folded >= 'a' && folded <= 'z' || dressed(original) ? 1 : 0;
        }
        return 2 * latin > all;
    }

    /** Whether this is the first half of a letter of mathematics or of one on a sign. */
    private static boolean dressed(char original) {
        return original == 0xD835 || original == 0xD83C;
    }

    char one(char original) {
        return table[original];
    }

    /** What a code point folds to when that is not one character of the table; possibly empty. */
    String expansion(int point) {
        String known = expansions.get(point);
        if (known != null) {
            return known;
        }
        return point < 1 << 16 ? "" : beyond(point);
    }

    private static String beyond(int point) {
        String picture = Pictures.instance().name(point);
        if (picture != null) {
            return picture;
        }
        if (ignorable(point) || Pictures.toneOfSkin(point)) {
            return "";
        }
        for (int alphabet : LETTERS_ON_SIGNS) {
            if (point >= alphabet && point < alphabet + 26) {
                return String.valueOf((char) ('a' + point - alphabet));
            }
        }
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(Character.toString(point));
        return folded.length() == 1 ? String.valueOf(INSTANCE.table[folded.charAt(0)]) : folded;
    }

    private static String foldOne(int point, Normalizer2 fold, Normalizer2 decompose, SpoofChecker lookAlike) {
        String picture = Pictures.instance().name(point);
        if (picture != null) {
            return picture;
        }
        if (Character.isSurrogate((char) point)) {
            return "\uFFFD";
        }
        if (ignorable(point)) {
            return "";
        }
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return point == '\n' || point == '\r' ? "\n" : " ";
        }
        if (Character.isISOControl(point)) {
            return "";
        }
        Character mark = Punctuation.fold((char) point);
        if (mark != null) {
            return mark.toString();
        }
        String folded = fold.normalize(Character.toString(point));
        if (folded.length() == 1 && folded.charAt(0) < 0x80) {
            Character again = Punctuation.fold(folded.charAt(0));
            return again == null ? folded : again.toString();
        }
        String letter = letterByName(point);
        if (letter != null) {
            return letter;
        }
        String bare = Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL
                ? folded
                : withoutMarks(decompose.normalize(folded));
        if (bare.length() == 1 && bare.charAt(0) >= 0x80 && bare.charAt(0) < 0x2E80) {
            String skeleton = lookAlike.getSkeleton(bare);
            if (skeleton.length() == 1 && Character.isLetterOrDigit(skeleton.charAt(0)) && skeleton.charAt(0) < 0x80) {
                return fold.normalize(skeleton);
            }
        }
        return bare;
    }

    /** The letter that a small capital, or one with a stroke or hook, is by its name; null for what is none. */
    private static @Nullable String letterByName(int point) {
        if (Character.UnicodeScript.of(point) != Character.UnicodeScript.LATIN) {
            return null;
        }
        Matcher name = NAMED_LETTER.matcher(Objects.requireNonNullElse(Character.getName(point), ""));
        return name.matches()
                ? Objects.requireNonNullElse(name.group(1), name.group(2)).toLowerCase(Locale.ROOT)
                : null;
    }

    private static boolean ignorable(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.ENCLOSING_MARK
                || Character.getType(point) == Character.FORMAT;
    }

    private static String withoutMarks(String decomposed) {
        StringBuilder kept = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Traditional to simplified, character by character, in one run over the unified ideographs. */
    private void simplify() {
        int first = 0x4E00;
        int last = 0x9FFF;
        StringBuilder all = new StringBuilder(2 * (last - first + 1));
        for (int point = first; point <= last; point++) {
            all.append((char) point).append('\n');
        }
        String[] simplified = Transliterator.getInstance("Traditional-Simplified")
                .transliterate(all.toString())
                .split("\n");
        for (int point = 0; point < 1 << 16; point++) {
            char folded = table[point];
            if (folded >= first && folded <= last && simplified[folded - first].length() == 1) {
                table[point] = simplified[folded - first].charAt(0);
            }
        }
    }
}

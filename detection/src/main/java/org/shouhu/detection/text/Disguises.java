package org.shouhu.detection.text;

import org.jspecify.annotations.Nullable;

/**
 * Sees through what hides words: split characters, inserted signs, sounds and initials, pictures, dialect, the net's
 * own words, masked letters. What is found is written out in plain words as a {@link View} beside the plain reading.
 * Immutable, safe for several threads; time is linear in the text.
 */
public final class Disguises {
    private static final Disguises INSTANCE = new Disguises();

    private static final byte PHRASE = 1;
    private static final byte ENTRY = 2;
    private static final byte WORD = 4;
    private static final byte CANTONESE = 8;
    private static final byte IDEOGRAPH = 16;
    private static final byte FIGURE = 32;

    /** So many characters of Cantonese make a text one. */
    private static final int FEWEST_OF_CANTONESE = 2;

    private final PhraseFinder finder = new PhraseFinder();
    private final Respellings respellings = new Respellings();
    private final MaskedWords masked = new MaskedWords();
    private final Cantonese cantonese = new Cantonese();
    private final Normaliser normaliser = new Normaliser();

    /** What may begin with an original character: most begin nothing. */
    private final byte[] kinds = new byte[1 << 16];

    private Disguises() {
        char[] fold = Folding.instance().table();
        byte[] ofFolded = new byte[1 << 16];
        for (int point = 0; point < 1 << 16; point++) {
            char folded = (char) point;
            int kind = finder.mayBegin(folded) ? PHRASE : 0;
            kind |= respellings.mayBegin(folded) ? ENTRY : 0;
            ofFolded[point] = (byte) kind;
        }
        for (int point = 0; point < 1 << 16; point++) {
            char original = (char) point;
            char folded = fold[point];
            int kind = folded == Folding.NOTHING ? 0 : ofFolded[folded];
            if (Character.isHighSurrogate(original) || folded == Folding.SEVERAL) {
                kind = PHRASE | ofFolded[original];
            }
            if (PhraseFinder.letter(folded) || "$015".indexOf(folded) >= 0) {
                kind |= WORD;
            }
            kind |= cantonese.marks(folded) ? CANTONESE : 0;
            kind |= Normaliser.ideographic(original) ? IDEOGRAPH : 0;
            kind |= Spread.figure(original) ? FIGURE : 0;
            kinds[point] = (byte) kind;
        }
    }

    public static Disguises instance() {
        return INSTANCE;
    }

    /**
     * Whether the text hides anything but masked letters in Latin words, or is written in Cantonese, which the first
     * stage does not read. Allocates nothing.
     */
    public boolean any(CharSequence text) {
        int length = text.length();
        int cantoneseSeen = 0;
        int pulled = 0;
        int doubled = 0;
        int last = -1;
        int index = 0;
        while (index < length) {
            char original = text.charAt(index);
            int kind = kinds[original];
            if ((kind & IDEOGRAPH) != 0) {
                char before = index > 0 ? text.charAt(index - 1) : 0;
                char earlier = index > 1 ? text.charAt(index - 2) : 0;
                int gap = index - last;
                last = index;
                pulled = gap == 1 || gap > 3 ? 0 : pulled + ((kind & FIGURE) != 0 ? 0 : 1);
                if (before == original) {
                    doubled += earlier == original ? 0 : 1;
                } else if (before != earlier) {
                    doubled = 0;
                }
                if (pulled >= Spread.FEWEST - 1 || doubled >= Spread.FEWEST - 1) {
                    return true;
                }
            }
            cantoneseSeen += (kind & CANTONESE) != 0 ? 1 : 0;
            if ((kind & (PHRASE | ENTRY)) != 0) {
                long found = at(text, index, length, kind);
                if (found != Found.NOTHING) {
                    if (Found.trick(found) != Trick.KEPT) {
                        return true;
                    }
                    index = Found.end(found) - 1;
                }
            }
            index++;
        }
        return cantoneseSeen >= FEWEST_OF_CANTONESE;
    }

    private long at(CharSequence text, int index, int to, int kind) {
        long entry = (kind & ENTRY) == 0 ? Found.NOTHING : respellings.at(text, index, to);
        long phrase = (kind & PHRASE) == 0 ? Found.NOTHING : finder.at(text, index, to);
        return Found.longer(entry, phrase);
    }

    /** The part of the text with what is hidden in it in plain words; null when nothing is. */
    public @Nullable View view(String text, int from, int to) {
        Spread spread = Spread.of(text, from, to);
        if (spread == null) {
            return inWords(text, from, to);
        }
        View view = inWords(spread.text(), 0, spread.text().length());
        if (view == null) {
            FoldedText together = new FoldedText();
            normaliser.fold(spread.text(), 0, spread.text().length(), together);
            view = new View(together, Trick.KEPT);
        }
        spread.pointBack(view.text());
        return new View(view.text(), view.trick().or(spread.trick()));
    }

    private @Nullable View inWords(String text, int from, int to) {
        FoldedText plain = null;
        Trick weakest = Trick.KEPT;
        int cantoneseSeen = 0;
        int done = from;
        int index = from;
        while (index < to) {
            cantoneseSeen += (kinds[text.charAt(index)] & CANTONESE) != 0 ? 1 : 0;
            Meaning meaning = meaning(text, index, to);
            if (meaning == null) {
                index++;
            } else {
                if (meaning.trick() != Trick.KEPT) {
                    plain = plain == null ? new FoldedText() : plain;
                    normaliser.append(text, done, index, plain);
                    write(meaning, index, plain);
                    weakest = weakest.or(meaning.trick());
                    done = meaning.end();
                }
                index = meaning.end();
            }
        }
        boolean translated = cantoneseSeen >= FEWEST_OF_CANTONESE || cantoneseSeen > 0 && plain != null;
        if (plain == null && !translated) {
            return null;
        }
        FoldedText whole = plain == null ? new FoldedText() : plain;
        normaliser.append(text, done, to, whole);
        if (translated) {
            cantonese.translate(whole);
        }
        return new View(whole, translated ? weakest.or(Trick.DIALECT) : weakest);
    }

    private @Nullable Meaning meaning(String text, int index, int to) {
        int kind = kinds[text.charAt(index)];
        if (kind == 0) {
            return null;
        }
        long entry = (kind & ENTRY) == 0 ? Found.NOTHING : respellings.at(text, index, to);
        long phrase = (kind & PHRASE) == 0 ? Found.NOTHING : finder.at(text, index, to);
        Meaning word = (kind & WORD) == 0 ? null : masked.at(text, index, to);
        if (word != null && word.end() > Math.max(Found.end(entry), Found.end(phrase))) {
            return word;
        }
        if (entry == Found.NOTHING && phrase == Found.NOTHING) {
            return null;
        }
        return Found.end(phrase) > Found.end(entry)
                ? new Meaning(Found.end(phrase), finder.phrases().text(Found.number(phrase)), Found.trick(phrase))
                : new Meaning(Found.end(entry), respellings.meant(Found.number(entry)), Found.trick(entry));
    }

    private static void write(Meaning meaning, int start, FoldedText into) {
        for (int index = 0; index < meaning.words().length(); index++) {
            into.append(meaning.words().charAt(index), start, meaning.end());
        }
    }
}

package org.shouhu.detection.text;

import org.jspecify.annotations.Nullable;

/** The few marks that all punctuation folds to, and which of them may stand inside a word to hide it. */
final class Punctuation {
    private Punctuation() {}

    /** The mark that this character folds to, or null when it is no punctuation of interest. */
    static @Nullable Character fold(char original) {
        return switch (original) {
            case '，', ',', '、', '､', '﹐' -> ',';
            case '。', '．', '.', '｡', '…', '⋯' -> '.';
            case '！', '!' -> '!';
            case '？', '?' -> '?';
            case '；', ';', '：', ':' -> ';';
            case '“', '”', '„', '"', '「', '」', '『', '』', '《', '》', '〈', '〉', '«', '»' -> '"';
            case '‘', '’', '\'', '`', '´', 'ʼ' -> '\'';
            case '～', '~', '—', '–', '-', '－', '_', '·', '•', '・', '*', '＊', '|', '｜', '/', '／', '\\', '^', '=', '+' ->
                '-';
            default -> null;
        };
    }

    /** Whether a folded character, standing between two ideographs, is dropped so that they join. */
    static boolean joins(char folded) {
        return folded == ' ' || folded == '-' || folded == '\'';
    }
}

package org.shouhu.detection.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {
    private final Normaliser normaliser = new Normaliser();

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ＫＩＬＬ　ｍｙｓｅｌｆ | kill myself",
                "KILL MYSELF | kill myself",
                "𝒌𝒊𝒍𝒍 𝙢𝙮𝙨𝙚𝙡𝙛 | kill myself",
                "kіll mуself | kill myself",
                "k̶i̶l̶l̶ myself | kill myself",
                "ki\u200Bll my\u00ADself | kill myself",
                "不想活\uFE0F了 | 不想活了",
                "沒有意義 | 没有意义",
                "不 想 活 了 | 不想活了",
                "不*想·活_了 | 不想活了",
                "死死死死死死 | 死死",
                "soooooo tired | soo tired",
                "活着，累…… | 活着,累..",
                "㍿ | 株式会社",
                "好累😭😭😭 | 好累[大哭]",
                "❤️👍🏽 | [爱心][赞]",
                "🇰🇲🇸 🅺🅼🆂 ⓚⓜⓢ | kms kms kms",
                "ᴋɪʟʟ mʏsᴇʟꜰ | kill myself",
                "⾃⼈ | 自人",
            })
    void folds(String original, String folded) {
        assertThat(fold(original)).isEqualTo(folded);
    }

    @Test
    void keepsWordsOfTheLatinScriptApart() {
        assertThat(fold("i can't   go on")).isEqualTo("i can't go on");
    }

    @Test
    void pointsBackToTheOriginal() {
        String original = "我 不-想\u200B活了";
        FoldedText folded = new FoldedText();
        normaliser.fold(original, folded);
        int begin = folded.text().indexOf("不想活");

        assertThat(original.substring(folded.start(begin), folded.end(begin + 2)))
                .isEqualTo("不-想\u200B活");
    }

    @Test
    void countsOffsetsOfAPartFromTheTextsBeginning() {
        FoldedText folded = new FoldedText();
        normaliser.fold("好的。不想活", 3, 6, folded);

        assertThat(folded.text()).isEqualTo("不想活");
        assertThat(folded.start(0)).isEqualTo(3);
        assertThat(folded.end(2)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void offsetsAlwaysPointIntoTheOriginal(long seed) {
        Random random = new Random(seed);
        FoldedText folded = new FoldedText();
        for (int round = 0; round < 200; round++) {
            String original = anyText(random, round == 0 ? 1 << 16 : random.nextInt(80));
            normaliser.fold(original, folded);
            assertOffsets(folded, original);
        }
    }

    @Test
    void readsALoneSurrogateAsOneUnknownCharacter() {
        assertThat(fold("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(fold("\uDE00")).isEqualTo("\uFFFD");
    }

    static void assertOffsets(FoldedText folded, String original) {
        int lastStart = 0;
        int lastEnd = 0;
        for (int index = 0; index < folded.length(); index++) {
            assertThat(folded.start(index)).isBetween(lastStart, original.length());
            assertThat(folded.end(index)).isGreaterThan(folded.start(index)).isBetween(lastEnd, original.length());
            lastStart = folded.start(index);
            lastEnd = folded.end(index);
        }
    }

    /** Any UTF-16 at all: ideographs, Latin, marks, emoji, controls, lone surrogates, runs. */
    static String anyText(Random random, int length) {
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(1 << 16));
                case 1 -> text.append((char) (0x4E00 + random.nextInt(0x5000)));
                case 2 -> text.append((char) (' ' + random.nextInt(0x60)));
                case 3 -> text.appendCodePoint(0x1F300 + random.nextInt(0x400));
                case 4 ->
                    text.append(String.valueOf((char) random.nextInt(1 << 16)).repeat(1 + random.nextInt(5)));
                case 5 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                default -> throw new AssertionError();
            }
        }
        return text.toString();
    }

    private String fold(String original) {
        FoldedText folded = new FoldedText();
        normaliser.fold(original, folded);
        return folded.text();
    }
}

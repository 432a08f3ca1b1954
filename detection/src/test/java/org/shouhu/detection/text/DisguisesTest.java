package org.shouhu.detection.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisguisesTest {
    private final Disguises disguises = Disguises.instance();

    @ParameterizedTest(name = "{0} hides {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "我木目心歹匕 | 我想死 | SPLIT",
                "我不想氵舌了 | 我不想活了 | SPLIT",
                "不。想。活。了 | 不想活了 | INSERTED",
                "不1想2活3了 | 不想活了 | INSERTED",
                "不a想b活c了 | 不想活了 | INSERTED",
                "不🌸想🌸活🌸了 | 不想活了 | INSERTED",
                "自.杀 | 自杀 | INSERTED",
                "不不想想活活了了 | 不想活了 | REPEATED",
                "bu xiang huo le | 不想活了 | PINYIN",
                "bù xiǎng huó le | 不想活了 | PINYIN",
                "wobuxianghuole | 我不想活了 | PINYIN",
                "不xiang活了 | 不想活了 | PINYIN",
                "我想zi杀 | 我想自杀 | PINYIN",
                "我bxhl | 我不想活了 | INITIALS",
                "想zs | 想自杀 | INITIALS",
                "好想s | 好想死 | INITIALS",
                "部想活了 | 不想活了 | SOUND",
                "我想紫砂 | 我想自杀 | SOUND",
                "自鲨 | 自杀 | SOUND",
                "不想🔥了 | 不想活了 | PICTURE",
                "想4了 | 想死了 | PICTURE",
                "唔想活 | 不想活 | DIALECT",
                "冇人在乎我 | 没人在乎我 | DIALECT",
                "好想噶,想重开 | 好想死,想死了重新投胎 | SLANG",
                "i want to unalive myself | i want to kill myself | SLANG",
                "kms | kill myself | SLANG",
                "su1c1de | suicide | MASKED",
                "s**cide | suicide | MASKED",
                "k!ll myself | kill myself | MASKED",
                "k i l l m y s e l f | kill myself | MASKED",
                "s.u.i.c.i.d.e | suicide | MASKED",
            })
    void seesThrough(String written, String meant, Trick trick) {
        View view = view(written);

        assertThat(view.text().text()).isEqualTo(meant);
        assertThat(view.trick()).isEqualTo(trick);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我不想活了",
                "请问这款酱油什么时候发货",
                "我要买紫砂壶",
                "这条鱼不像活的",
                "我不想，活动太多了",
                "不想😂活动好累",
                "想4月去旅游",
                "约1794年",
                "这饭香死了",
                "想去寺里烧香",
                "多了解自己一点",
                "the k-pop concert was a-mazing",
                "i want to live, i am alive",
                "order no. 4 1 5, size s m l",
            })
    void seesNothingWhereNothingIsHidden(String text) {
        assertThat(disguises.view(text, 0, text.length())).isNull();
        assertThat(disguises.any(text)).isFalse();
    }

    @Test
    void pointsBackToWhatHidTheWord() {
        String original = "今天 bu xiang huo le,累";
        View view = view(original);

        int begin = view.text().text().indexOf("不想活了");
        assertThat(original.substring(view.text().start(begin), view.text().end(begin + 3)))
                .isEqualTo("bu xiang huo le");
    }

    @Test
    void believesLessWhatIsHiddenDeeper() {
        assertThat(new View(new FoldedText(), Trick.INITIALS).believed(0.9))
                .isLessThan(new View(new FoldedText(), Trick.SPLIT).believed(0.9))
                .isGreaterThan(0.7);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void offsetsAlwaysPointIntoTheOriginal(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String original = hiding(random, round == 0 ? 1 << 16 : random.nextInt(120));
            View view = disguises.view(original, 0, original.length());
            if (view != null) {
                NormaliserTest.assertOffsets(view.text(), original);
            }
        }
    }

    private View view(String text) {
        return Objects.requireNonNull(disguises.view(text, 0, text.length()), "nothing was seen");
    }

    /** Any text with pieces of disguises in it, whole and broken. */
    private static String hiding(Random random, int length) {
        String[] pieces = {
            "不", "想", "氵", "舌", "bu", "xiang", "x", "huo", "4", "死", "歹", "匕", "自", "zs", "s*i", "💀", "k i l"
        };
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(
                    random.nextInt(3) == 0
                            ? NormaliserTest.anyText(random, 1 + random.nextInt(4))
                            : pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}

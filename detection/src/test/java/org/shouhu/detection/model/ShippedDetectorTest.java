package org.shouhu.detection.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.Evidence;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Utterance;

class ShippedDetectorTest {
    private static final Detector DETECTOR = Detectors.shipped();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "HIGH | 我不想活了,遗书都写好了",
                "IMMINENT | 我不想活了,今晚等爸妈睡着就跳下去",
                "IMMINENT | I want to kill myself tonight, I wrote my note",
                "NONE | 笑死我了哈哈,这个视频太好玩",
                "NONE | 请问这款酱油什么时候发货",
                "NONE | where is my refund, i have waited two weeks",
            })
    void grades(Band band, String text) {
        assertThat(DETECTOR.read(Utterance.of(text)).band()).isEqualTo(band);
    }

    @Test
    void showsTheWordsThatCarryAFacet() {
        String text = "你好,我 不 想 活 了";
        Reading reading = DETECTOR.read(Utterance.of(text));

        assertThat(reading.evidence())
                .filteredOn(evidence -> evidence.facet() == Facet.ACTIVE_IDEATION)
                .extracting(evidence -> text.substring(evidence.start(), evidence.end()))
                .anyMatch(words -> words.contains("想 活"));
    }

    @Test
    void findsOneSentenceInALongText() {
        String filler = "今天的货很好,谢谢店家,下次再来。".repeat(3000);
        String text = filler + "我真的不想活了" + filler;
        Reading reading = DETECTOR.read(Utterance.of(text));

        assertThat(reading.windowed()).isTrue();
        assertThat(reading.band()).isGreaterThanOrEqualTo(Band.CONCERN);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void readsAnyStringAndPointsIntoIt(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            int length = round == 0 ? 1 << 16 : random.nextInt(200);
            while (text.length() < length) {
                text.append((char) random.nextInt(1 << 16));
                if (random.nextInt(20) == 0) {
                    text.append("不想\u200B活了");
                }
            }
            Reading reading = DETECTOR.read(Utterance.of(text.toString()));

            assertThat(reading.score()).isBetween(0.0, 1.0);
            for (Evidence evidence : reading.evidence()) {
                assertThat(evidence.start()).isBetween(0, text.length() - 1);
                assertThat(evidence.end()).isBetween(evidence.start() + 1, text.length());
                assertThat(evidence.weight()).isBetween(0.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"死", "a", "4", "。", "\uD83D", "\uDE00", "\u200B", "😭", "不想", "氵", "bu", "k ", "自*", "我我", " "})
    void readsAnyPieceRepeatedToSixtyFourThousandCharacters(String piece) {
        String text = piece.repeat((1 << 16) / piece.length());
        Reading reading = DETECTOR.read(Utterance.of(text));

        assertThat(reading.windowed()).isTrue();
        assertThat(reading.evidence()).allMatch(evidence -> evidence.end() <= text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"呜", "啊", "a", "。", "…", "!", "\uD83D\uDE2D"})
    void cryingBeforeTheWordsDoesNotHideThem(String sign) {
        for (int times = 0; times <= 300; times += 3) {
            assertThat(DETECTOR.read(Utterance.of(sign.repeat(times) + "我不想活了")).band())
                    .as("%s times", times)
                    .isGreaterThanOrEqualTo(Band.CONCERN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我想自杀。上个月去了大理,住在古城边上,早上去菜场买菜,下午在院子里晒太阳看书。",
                "上个月去了大理,住在古城边上,早上去菜场买菜,下午在院子里晒太阳看书。我想自杀。",
                "我真的不想活了,今晚就结束。上个月去了大理,住在古城边上,早上去菜场买菜,下午在院子里晒太阳看书。",
                "我真的不想活了,今晚就结束。今天多云转晴,最高温度二十三度,适合洗晒。明天有小雨,出门记得带伞。",
                "刚打完一把排位,队友还不错,拿了个首杀。我不想活了。",
            })
    void everydayWordsAroundThemDoNotHideThem(String text) {
        assertThat(DETECTOR.read(Utterance.of(text)).band()).isGreaterThanOrEqualTo(Band.CONCERN);
    }

    @Test
    void hearsWhatIsHiddenInALongText() {
        String filler = "今天的货很好,谢谢店家,下次再来。".repeat(1000);
        Reading reading = DETECTOR.read(Utterance.of(filler + "我木目心自メ木,想了很久" + filler));

        assertThat(reading.windowed()).isTrue();
        assertThat(reading.band()).isGreaterThanOrEqualTo(Band.CONCERN);
    }

    @Test
    void printsNoWordsOfThePerson() {
        assertThat(Utterance.of("不想活了").toString()).doesNotContain("不想活");
    }
}

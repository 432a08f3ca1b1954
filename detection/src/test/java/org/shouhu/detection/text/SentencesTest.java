package org.shouhu.detection.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private final FoldedText folded = new FoldedText();

    @Test
    void marksPartSentences() {
        assertThat(sentences("打扰一下老师们。我弟弟不肯说话！能帮忙查订单吗？谢谢")).containsExactly("打扰一下老师们", "我弟弟不肯说话", "能帮忙查订单吗?谢谢");
        assertThat(sentences("Sorry to bother you. My brother will not talk... can you look?"))
                .containsExactly("sorry to bother you", " my brother will not talk.. can you look?");
    }

    @Test
    void inChineseSpacesPartThem() {
        assertThat(sentences("今天又被骂了一顿 真的好累不想说话")).containsExactly("今天又被骂了一顿", "真的好累不想说话");
    }

    @Test
    void whatIsTooShortIsHeardWithTheNext() {
        assertThat(sentences("嗯,好的,那我下次再来买吧。祝你们生意兴隆")).containsExactly("嗯,好的,那我下次再来买吧", "祝你们生意兴隆");
        assertThat(sentences("谢谢大家一直以来的照顾,我先走了,保重")).containsExactly("谢谢大家一直以来的照顾", "我先走了,保重");
    }

    @Test
    void oneSentenceIsTheWhole() {
        assertThat(sentences("我只是想问问什么时候发货。")).isEmpty();
        assertThat(sentences("just asking when my parcel will come")).isEmpty();
        assertThat(sentences("不 想 活 了")).isEmpty();
        assertThat(sentences("好,谢谢!")).isEmpty();
        assertThat(sentences("")).isEmpty();
    }

    @Test
    void marksInNumbersAndShortWordsPartNothing() {
        assertThat(sentences("i paid 1,200.50 for it at 12:30 in the u.s.a")).isEmpty();
    }

    @Test
    void areAlwaysPartsOfTheText() {
        Random random = new Random(20261127);
        String signs = "我想死了。,.!?; \n\uD83D\uDE2Dabc1…～\uD800不";
        for (int number = 0; number < 2_000; number++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(80);
            while (text.length() < length) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            new Normaliser().fold(text, folded);
            int before = 0;
            for (Sentence sentence : Sentences.of(folded)) {
                assertThat(sentence.begin()).isGreaterThanOrEqualTo(before).isLessThan(sentence.finish());
                assertThat(sentence.finish()).isLessThanOrEqualTo(folded.length());
                before = sentence.finish();
            }
        }
    }

    private List<String> sentences(String text) {
        new Normaliser().fold(text, folded);
        return Sentences.of(folded).stream()
                .map(sentence -> folded.text().substring(sentence.begin(), sentence.finish()))
                .toList();
    }
}

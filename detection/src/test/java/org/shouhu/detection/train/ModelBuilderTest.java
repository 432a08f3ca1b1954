package org.shouhu.detection.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.meaning.Encoders;
import org.shouhu.detection.model.Cuts;
import org.shouhu.detection.model.ModelFile;
import org.shouhu.detection.model.TextModel;

class ModelBuilderTest {
    @TempDir
    Path folder;

    @Test
    void theSameCorpusGivesTheSameBytes() throws IOException {
        write("risk.txt", """
                @ band=CONCERN facets=active_ideation channel=chat voice=student
                我真的不想活了
                活不下去了,想死
                客服:请问做什么用 || 不是治病,是不想活了
                @ band=HIGH facets=farewell|setback channel=content voice=debtor
                欠的债还不上了,永别了,下辈子再见
                分手以后我不想活了,永别了
                """);
        write("harmless.txt", """
                @ band=NONE facets=hyperbole_or_joke channel=bullet voice=gamer
                笑死我了,这也太好笑
                累死了今天
                作业多到想死哈哈哈
                @ band=NONE facets=ordinary_use channel=chat voice=buyer
                请问什么时候发货
                这个药饭前吃还是饭后吃
                """);
        byte[] once = build();
        byte[] again = build();

        assertThat(again).isEqualTo(once);
        assertThat(ModelFile.read(once).name()).isEqualTo("tiny");
    }

    @Test
    void ordinaryTextsSetDoorsAndCuts() throws IOException {
        write("risk.txt", """
                @ band=CONCERN facets=active_ideation channel=chat voice=student
                我真的不想活了
                i really want to die
                @ band=NONE facets=none channel=chat voice=buyer
                请问什么时候发货
                where is my parcel
                """);
        List<LabelledText> texts = new ArrayList<>(OwnCorpus.read(folder));
        for (int number = 0; number < 30; number++) {
            texts.add(ordinary("这件衣服" + (char) ('一' + number) + "码有货吗", "ordinary-zh.txt"));
            texts.add(ordinary(
                    "is size " + (char) ('a' + number % 26) + " of coat " + number + " in stock", "ordinary-en.txt"));
        }

        TextModel both = build(texts);
        assertThat(both.chinese().second().door()).isFinite();
        assertThat(both.latin().second().door()).isFinite();
        assertThat(both.chinese().first().cuts()).isNotEqualTo(uncut());
        assertThat(both.latin().first().cuts()).isEqualTo(both.chinese().first().cuts());
        assertThat(both.chinese().second().scale().cuts()).isNotEqualTo(uncut());
        assertThat(both.latin().second().scale().cuts())
                .isEqualTo(both.chinese().second().scale().cuts());

        TextModel english = build(texts.stream()
                .filter(text -> !text.source().equals("ordinary-zh.txt"))
                .toList());
        assertThat(english.chinese().second().door()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(english.chinese().second().scale().cuts()).isEqualTo(uncut());
        assertThat(english.latin().second().door()).isFinite();
        assertThat(english.latin().second().scale().cuts()).isNotEqualTo(uncut());
    }

    private static Cuts uncut() {
        return new Cuts(0.5f, 0.5f, 0.5f);
    }

    private static LabelledText ordinary(String text, String source) {
        return new LabelledText(text, List.of(), "", Optional.empty(), Set.of(), true, 0, 1, source, "", "");
    }

    @Test
    void readsLabelsAndTheTurnThatIsAnswered() throws IOException {
        write("risk.txt", """
                @ band=HIGH facets=past_attempt|minor channel=chat voice=child
                客服:请问做什么用 || 上次没成,这次换一个
                """);
        LabelledText text = OwnCorpus.read(folder).getFirst();

        assertThat(text.text()).isEqualTo("上次没成,这次换一个");
        assertThat(text.previous())
                .singleElement()
                .satisfies(turn -> assertThat(turn.text()).isEqualTo("请问做什么用"));
        assertThat(text.band()).contains(Band.HIGH);
        assertThat(text.facets()).containsExactlyInAnyOrder(Facet.PAST_ATTEMPT, Facet.MINOR);
        assertThat(text.toString()).doesNotContain("上次");
    }

    @Test
    void namesThePlaceOfAWrongLabel() throws IOException {
        write("risk.txt", "@ band=HIGH facets=sadness\n不想说\n");

        assertThatThrownBy(() -> OwnCorpus.read(folder))
                .hasMessageContaining("risk.txt line 1")
                .hasMessageContaining("sadness");
    }

    @Test
    void namesThePublicCorporaThatAreNotThere() {
        assertThat(PublicCorpora.missing(folder)).isEqualTo(PublicCorpora.NAMES);
    }

    private byte[] build() throws IOException {
        List<LabelledText> texts = OwnCorpus.read(folder);
        return ModelFile.write(build(texts));
    }

    private static TextModel build(List<LabelledText> texts) {
        return new ModelBuilder(200, Encoders.shipped(), step -> {}).build("tiny", texts);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}

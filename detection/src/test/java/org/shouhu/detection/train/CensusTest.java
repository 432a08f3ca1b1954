package org.shouhu.detection.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Band;

class CensusTest {
    private static LabelledText text(Band band, String text) {
        return new LabelledText(
                text, List.of(), "", Optional.of(band), Set.of(), true, 0, 1, "made up", "chat", "nobody");
    }

    private static Census of(Band band, String... texts) {
        return Census.of(Stream.of(texts).map(text -> text(band, text)).toList());
    }

    @Test
    void countsATemplateWithOneWordSwappedOnce() {
        assertThat(of(Band.HIGH, "分手以后我真的不想活了", "失业以后我真的不想活了", "落榜以后我真的不想活了").risk())
                .isEqualTo(1);
        assertThat(of(Band.HIGH, "i want to die because of my exam", "i want to die because of my job")
                        .riskInEnglish())
                .isEqualTo(1);
    }

    @Test
    void countsWhatIsSaidInOtherWords() {
        assertThat(of(Band.HIGH, "分手以后我真的不想活了", "她走了,这日子没法再过", "遗书写好了").risk()).isEqualTo(3);
    }

    @Test
    void doesNotMindMarksAndWidth() {
        assertThat(of(Band.NONE, "什么时候发货?", "什么时候发货！！", "什么时候发货").harmless()).isEqualTo(1);
    }

    @Test
    void countsRiskAndHarmlessApart() {
        Census census = Census.of(
                List.of(text(Band.WATCH, "活着好累"), text(Band.NONE, "这裙子好看死了"), text(Band.NONE, "where is my parcel")));

        assertThat(census).isEqualTo(new Census(3, 1, 0, 2, 1));
    }
}

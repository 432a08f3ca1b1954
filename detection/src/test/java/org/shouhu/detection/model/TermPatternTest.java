package org.shouhu.detection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Facet;
import org.shouhu.detection.text.FoldedText;
import org.shouhu.detection.text.Normaliser;

class TermPatternTest {
    @Test
    void writesOutAlternativesAndSlots() {
        TermPattern pattern = TermPattern.parse("timing 0.7 (今|明)(晚|)~我(走|跳)");

        assertThat(pattern.facet()).isEqualTo(Facet.TIMING);
        assertThat(pattern.slots()).containsExactly(List.of("今晚", "今", "明晚", "明"), List.of("我走", "我跳"));
    }

    @Test
    void refusesASlotThatCouldBeEmpty() {
        assertThatThrownBy(() -> TermPattern.parse("timing 0.7 (今|)~走")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsPiecesInOrderWithinTheGap() throws IOException {
        assertThat(hits("timing 0.7 今晚~走", "今晚我就走")).hasSize(1);
        assertThat(hits("timing 0.7 今晚~走", "走了今晚")).isEmpty();
        assertThat(hits("timing 0.7 今晚~走", "今晚吃饭看电影然后再慢慢走")).isEmpty();
    }

    @Test
    void takesLatinWordsWholeOnly() throws IOException {
        assertThat(hits("active_ideation 0.7 die", "i will die")).hasSize(1);
        assertThat(hits("active_ideation 0.7 die", "my diet")).isEmpty();
    }

    @Test
    void theShippedListIsRead() {
        assertThat(TermBook.shipped().size()).isGreaterThan(100);
    }

    private static List<TermHit> hits(String terms, String text) throws IOException {
        FoldedText folded = new FoldedText();
        new Normaliser().fold(text, folded);
        return TermBook.read(new BufferedReader(new StringReader(terms))).find(folded);
    }
}

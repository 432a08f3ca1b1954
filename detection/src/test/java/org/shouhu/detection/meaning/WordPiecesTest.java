package org.shouhu.detection.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final List<String> VOCABULARY = List.of("[UNK]", "[CLS]", "[SEP]", "想", "活", "end", "##ing");

    @Test
    void cutsWordsIntoTheLongestPieces() {
        assertThat(WordPieces.of(VOCABULARY).cut("我想 Ending, End").numbers()).containsExactly(0, 3, 5, 6, 0, 5);
    }

    @Test
    void keepsThePlaceOfEachPiece() {
        Pieces pieces = WordPieces.of(VOCABULARY).cut("想 İ Ending");

        assertThat(pieces.numbers()).containsExactly(3, 0, 5, 6);
        assertThat(pieces.begin(0)).isEqualTo(0);
        assertThat(pieces.begin(2)).isEqualTo(4);
        assertThat(pieces.finish(2)).isEqualTo(7);
        assertThat(pieces.finish(3)).isEqualTo(10);
    }

    @Test
    void wantsThePiecesThatEveryTextNeeds() {
        assertThatThrownBy(() -> WordPieces.of(List.of("[UNK]", "[CLS]"))).hasMessageContaining("[SEP]");
    }
}

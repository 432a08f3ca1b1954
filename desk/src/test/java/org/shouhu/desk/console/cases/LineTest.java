package org.shouhu.desk.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhu.desk.console.cases.Line.Piece;
import org.shouhu.desk.console.cases.Line.Span;

class LineTest {
    @Test
    void cutsATextWhereSomethingWasHeard() {
        List<Span> spans = Span.read("active_ideation:4:8,past_attempt:10:14");
        assertThat(Line.cut("没有生病只是撑不下去了，上次也是", spans))
                .containsExactly(
                        new Piece("没有生病", null),
                        new Piece("只是撑不", "active_ideation"),
                        new Piece("下去", null),
                        new Piece("了，上次", "past_attempt"),
                        new Piece("也是", null));
    }

    @Test
    void losesNoCharacterWhateverTheSpansSay() {
        String text = "撑不下去了";
        for (String evidence :
                List.of("", "a:0:99", "a:3:1", "a:2:4,b:1:5,c:4:5", "a:99:100", "nonsense", "a:b:c", "a:-1:3")) {
            StringBuilder again = new StringBuilder();
            Line.cut(text, Span.read(evidence)).forEach(piece -> again.append(piece.text()));
            assertThat(again).as(evidence).hasToString(text);
        }
    }

    @Test
    void joinsWhatStandsTogetherAndLeavesOutWhatLowers() {
        assertThat(Span.read("timing:0:1,timing:2:4,timing:9:10,ordinary_use:0:5,farewell:5:7"))
                .containsExactly(new Span("timing", 0, 4), new Span("farewell", 5, 7));
    }

    @Test
    void printsNoWords() {
        assertThat(new Piece("撑不下去了", null).toString()).doesNotContain("撑");
    }
}

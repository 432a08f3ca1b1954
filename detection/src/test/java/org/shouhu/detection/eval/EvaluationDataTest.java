package org.shouhu.detection.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhu.detection.Detectors;

class EvaluationDataTest {
    @TempDir
    Path folder;

    @Test
    void namesWhatIsNotThere() throws IOException {
        EvaluationData data = EvaluationData.of(folder);

        assertThat(data.labelled()).isEmpty();
        assertThat(data.missing())
                .containsExactly(
                        "labelled-sos4k.tsv",
                        "labelled-twitter-intent.tsv",
                        "labelled-psysuicide.tsv",
                        "evaluate/ordinary-*.txt");
    }

    @Test
    void readsLevelsAndPlainLines() throws IOException {
        write("labelled-sos4k.tsv", "text\tlevel\n不想活了\t8\n今天很累\t3\n");
        write("ordinary-shop.txt", "什么时候发货\n\n谢谢店家\n");
        EvaluationData data = EvaluationData.of(folder);

        assertThat(data.labelled()).singleElement().satisfies(set -> {
            assertThat(set.name()).isEqualTo("labelled-sos4k");
            assertThat(set.samples()).extracting(Sample::risk).containsExactly(true, false);
        });
        assertThat(data.ordinary())
                .singleElement()
                .satisfies(set -> assertThat(set.texts()).hasSize(2));
    }

    @Test
    void printsFiguresAndNoTexts() throws IOException {
        write("labelled-sos4k.tsv", "text\tlevel\n我不想活了\t8\n今天很累\t3\n");
        write("ordinary-shop.txt", "什么时候发货\n谢谢店家\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EvaluationRun run =
                new EvaluationRun(Detectors.shipped(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        run.publicSets(folder);
        String table = bytes.toString(StandardCharsets.UTF_8);

        assertThat(table)
                .contains("labelled-sos4k", "ordinary-shop", "not found", "at 1000 (reached)", "regexes")
                .doesNotContain("不想活", "发货");
        assertThat(run.json()).containsKeys("labelled", "falseAlarmsPerMillion", "recallAtFalseAlarms", "notes");
        assertThat(run.json().toString()).doesNotContain("不想活", "发货");
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve("evaluate"));
        Files.writeString(folder.resolve("evaluate").resolve(name), content);
    }
}

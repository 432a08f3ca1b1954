package org.shouhu.detection.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.eval.EvaluationRun;
import org.shouhu.detection.meaning.Encoders;
import org.shouhu.detection.model.ModelFile;
import org.shouhu.detection.model.ShippedDetector;
import org.shouhu.detection.model.TermBook;
import org.shouhu.detection.timeline.TimelineMain;
import org.shouhu.detection.train.Census;
import org.shouhu.detection.train.OwnCorpus;
import org.shouhu.detection.train.PublicCorpora;
import tools.jackson.databind.json.JsonMapper;

/** Measures the model: one table, one JSON file. */
final class EvalCommand {
    static final String HELP = """
            usage: ./shouhu eval [--public FOLDER] [--corpus FOLDER] [--model FILE] [--own yes|no] [--json FILE]
                   ./shouhu eval corpus [--corpus FOLDER]
                   ./shouhu eval timelines --help

            Measures the shipped model, or that of --model: on labelled texts precision, recall, F1, AUC and calibration
            with intervals; on ordinary texts the false alarms per million at each band; recall at 10, 100, 1,000 and
            10,000 false alarms per million, with thresholds set on other texts than they are judged on; by class
            on disguised texts and their harmless twins; by age, gender, trade and way of speaking; how early the alerts of
            written timelines come; which alerts the decisive messages of the reference episodes raise, in words that
            trained nothing; by facet and channel on voices of the own corpus (detection/corpus) that a model of the
            same making did not hear, which trains for about as long as ./shouhu train (--own no leaves that out). A dozen regular expressions are
            measured beside it. The public sets are looked for in --public, else the folder SHOUHU_CORPORA, else
            ../shared/data; those not found are named.

            "eval corpus" counts the utterances of the own corpus, near-duplicates once. "eval timelines" plays written
            timelines through the persons' side.

            Prints a table, and writes the same as JSON to --json (detection/target/eval.json unless told otherwise).
            """;

    private EvalCommand() {}

    static int run(List<String> arguments, PrintStream out) throws IOException, Options.UsageException {
        if (!arguments.isEmpty() && arguments.getFirst().equals("timelines")) {
            return TimelineMain.run(arguments.subList(1, arguments.size()), out);
        }
        if (arguments.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals("corpus")) {
            return corpus(arguments.subList(1, arguments.size()), out);
        }
        Options options = new Options(arguments, Set.of("--public", "--corpus", "--model", "--own", "--json"));
        String own = options.get("--own", "yes");
        if (!own.equals("yes") && !own.equals("no")) {
            throw new Options.UsageException("--own is yes or no");
        }
        Path shared = TrainCommand.shared(options);
        Path corpus = Path.of(options.get("--corpus", "detection/corpus"));
        EvaluationRun run = new EvaluationRun(detector(options.get("--model", "")), out);
        run.publicSets(shared);
        run.writtenSets();
        run.timelines();
        run.paraphrases();
        if (own.equals("yes") && Files.isDirectory(corpus)) {
            run.ownHeldOut(
                    OwnCorpus.read(corpus), PublicCorpora.read(shared), TrainCommand.FEATURES, step -> out.flush());
        } else if (own.equals("yes")) {
            out.println("not found, measured without it: the own corpus in " + corpus);
        }
        Path json = Path.of(options.get("--json", "detection/target/eval.json"));
        if (json.getParent() != null) {
            Files.createDirectories(json.getParent());
        }
        Files.writeString(json, JsonMapper.builder().build().writeValueAsString(run.json()) + "\n");
        out.println();
        out.println("the same as JSON: " + json);
        return 0;
    }

    private static int corpus(List<String> arguments, PrintStream out) throws IOException, Options.UsageException {
        Path corpus = Path.of(new Options(arguments, Set.of("--corpus")).get("--corpus", "detection/corpus"));
        if (!Files.isDirectory(corpus)) {
            throw new IllegalStateException(
                    "there is no corpus in " + corpus + "; run this in the repository, or give --corpus.");
        }
        out.println(Census.of(OwnCorpus.read(corpus)).sentence());
        return 0;
    }

    private static Detector detector(String file) throws IOException {
        if (file.isEmpty()) {
            return Detectors.shipped();
        }
        try {
            return new ShippedDetector(
                    ModelFile.read(Files.readAllBytes(Path.of(file))), TermBook.shipped(), Encoders.shipped());
        } catch (IllegalArgumentException damaged) {
            throw new IllegalStateException(
                    "the model file " + file + " is damaged (" + damaged.getMessage() + ").", damaged);
        }
    }
}

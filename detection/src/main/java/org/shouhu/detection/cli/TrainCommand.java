package org.shouhu.detection.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.shouhu.detection.meaning.Encoders;
import org.shouhu.detection.model.ModelFile;
import org.shouhu.detection.train.Census;
import org.shouhu.detection.train.LabelledText;
import org.shouhu.detection.train.ModelBuilder;
import org.shouhu.detection.train.OwnCorpus;
import org.shouhu.detection.train.PublicCorpora;

/** Rebuilds the model from the corpora, bit for bit. */
final class TrainCommand {
    static final String HELP = """
            usage: ./shouhu train [--corpus FOLDER] [--public FOLDER] [--out FILE]

            Trains the model from the corpus in this repository (detection/corpus) and from the public corpora at hand:
            --public, else the folder SHOUHU_CORPORA, else ../shared/data. Those not found are named; the model then differs from
            the shipped one. The same corpora give the same bytes. A build after it takes the new file in.
            """;

    static final int FEATURES = 130_000;

    private TrainCommand() {}

    /** The folder of the public corpora that the options or the environment name. */
    static Path shared(Options options) {
        String named = options.get("--public", "");
        return PublicCorpora.folder(
                named.isEmpty() ? System.getenv("SHOUHU_CORPORA") : named,
                Path.of("").toAbsolutePath());
    }

    static int run(List<String> arguments, PrintStream out) throws IOException, Options.UsageException {
        Options options = new Options(arguments, Set.of("--corpus", "--public", "--out"));
        Path corpus = Path.of(options.get("--corpus", "detection/corpus"));
        Path shared = shared(options);
        Path target =
                Path.of(options.get("--out", "detection/src/main/resources/org/shouhu/detection/model/model.bin"));
        if (!Files.isDirectory(corpus)) {
            throw new IllegalStateException(
                    "there is no corpus in " + corpus + "; run this in the repository, or give --corpus.");
        }
        for (String missing : PublicCorpora.missing(shared)) {
            out.println("not found, trained without it: " + missing);
        }
        List<LabelledText> texts = new ArrayList<>(OwnCorpus.read(corpus));
        out.println("own corpus: " + Census.of(texts).sentence());
        texts.addAll(PublicCorpora.read(shared));
        ModelBuilder builder = new ModelBuilder(FEATURES, Encoders.shipped(), step -> {
            out.println(step);
            out.flush();
        });
        byte[] bytes = ModelFile.write(builder.build("shouhu-text-7", texts));
        Files.write(target, bytes);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        out.printf("%s: %d bytes, checksum %08x%n", target, bytes.length, sum.getValue());
        return 0;
    }
}

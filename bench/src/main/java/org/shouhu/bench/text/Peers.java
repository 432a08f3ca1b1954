package org.shouhu.bench.text;

import cc.fasttext.Args;
import cc.fasttext.FastText;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.TrainingParameters;
import org.shouhu.detection.Band;
import org.shouhu.detection.model.TermBook;
import org.shouhu.detection.train.LabelledText;
import org.shouhu.detection.train.OwnCorpus;

/** The peers, made ready: each that learns does so from the corpus in the repository. */
final class Peers {
    private static final Path CORPUS = Path.of("detection", "corpus");

    private Peers() {}

    static AhoCorasickDoubleArrayTrie<String> terms() {
        TreeMap<String, String> words = new TreeMap<>();
        TermBook.shipped().words().forEach(word -> words.put(word, word));
        AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(words);
        return trie;
    }

    static List<Pattern> expressions() {
        return List.of(
                        "不想(再)?活",
                        "想(去)?死(?!你)",
                        "自杀|轻生|寻短见",
                        "活(着|下去)?.{0,3}(没|没有)(意思|意义)",
                        "(跳|从).{0,4}(楼|桥|江|河)",
                        "割腕|上吊|烧炭|安眠药|农药",
                        "遗书|遗言|后事",
                        "(结束|了结).{0,4}(生命|自己|一生)",
                        "(永别|来世|下辈子).{0,4}(再见|见)?",
                        "活不(下去|了)",
                        "(kill|hurt|hang) myself|suicid(e|al)",
                        "want(ed)? to die|end (it all|my life)")
                .stream()
                .map(Pattern::compile)
                .toList();
    }

    static String[] characters(String text) {
        return text.split("");
    }

    static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(2 * text.length());
        text.codePoints().forEach(point -> spaced.appendCodePoint(point).append(' '));
        return spaced.toString();
    }

    static DocumentCategorizerME categories() throws IOException {
        List<DocumentSample> samples = new ArrayList<>();
        for (LabelledText text : OwnCorpus.read(CORPUS)) {
            samples.add(new DocumentSample(label(text), characters(text.text())));
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 20);
        parameters.put("PrintMessages", false);
        return new DocumentCategorizerME(DocumentCategorizerME.train(
                "zh", new CollectionObjectStream<>(samples), parameters, new DoccatFactory(generators())));
    }

    private static FeatureGenerator[] generators() {
        try {
            return new FeatureGenerator[] {new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)};
        } catch (InvalidFormatException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static FastText fastText() throws Exception {
        Path lines = Files.createTempFile("shouhu-bench", ".txt");
        try {
            List<String> labelled = new ArrayList<>();
            for (LabelledText text : OwnCorpus.read(CORPUS)) {
                labelled.add("__label__" + label(text) + " " + spaced(text.text()));
            }
            Files.write(lines, labelled);
            return FastText.train(
                    new Args.Builder()
                            .setModel(Args.ModelName.SUP)
                            .setLossName(Args.LossName.SOFTMAX)
                            .setDim(20)
                            .setWordNgrams(2)
                            .setBucket(100_000)
                            .setEpoch(5)
                            .setThread(1)
                            .build(),
                    lines.toString());
        } finally {
            Files.delete(lines);
        }
    }

    private static String label(LabelledText text) {
        return text.band().orElse(Band.NONE).atLeast(Band.CONCERN) ? "risk" : "none";
    }
}

package org.shouhu.bench.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import opennlp.tools.doccat.DocumentCategorizerME;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What others cost on the same messages of 25 characters, one thread, each at its plainest: no folding, no spans. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PeersBench {
    private final AhoCorasickDoubleArrayTrie<String> terms = Peers.terms();
    private final List<Pattern> expressions = Peers.expressions();

    private String[] messages = {};
    private DocumentCategorizerME categories;
    private cc.fasttext.FastText fastText;

    @SuppressWarnings("NullAway.Init") // JMH prepares before it measures
    public PeersBench() {}

    @Setup
    public void prepare() throws Exception {
        messages = Messages.ofLength(25);
        categories = Peers.categories();
        fastText = Peers.fastText();
    }

    /** The words of the detector's own term list, found by HanLP's double array trie. */
    @Benchmark
    @OperationsPerInvocation(Messages.COUNT)
    public void ahoCorasick(Blackhole hole) {
        for (String message : messages) {
            hole.consume(terms.findFirst(message));
        }
    }

    /** A dozen regular expressions of java.util.regex, as a team would write them. */
    @Benchmark
    @OperationsPerInvocation(Messages.COUNT)
    public int regularExpressions() {
        int found = 0;
        for (String message : messages) {
            for (Pattern expression : expressions) {
                if (expression.matcher(message).find()) {
                    found++;
                    break;
                }
            }
        }
        return found;
    }

    /** OpenNLP's maximum entropy categoriser over characters and pairs of them, trained on the detector's corpus. */
    @Benchmark
    @OperationsPerInvocation(Messages.COUNT)
    public void openNlp(Blackhole hole) {
        for (String message : messages) {
            hole.consume(categories.categorize(Peers.characters(message)));
        }
    }

    /** fastText's Java port with characters as words and pairs of them, trained on the detector's corpus. */
    @Benchmark
    @OperationsPerInvocation(Messages.COUNT)
    public void fastText(Blackhole hole) throws IOException {
        for (String message : messages) {
            hole.consume(fastText.predictLine(Peers.spaced(message), 1));
        }
    }
}

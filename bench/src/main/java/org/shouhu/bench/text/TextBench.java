package org.shouhu.bench.text;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.shouhu.detection.Utterance;
import org.shouhu.detection.model.ShippedDetector;
import org.shouhu.detection.text.FoldedText;
import org.shouhu.detection.text.Normaliser;

/** What each stage of a message's way costs, one thread; where nothing else is said, for 25 characters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TextBench {
    private final ShippedDetector detector = ShippedDetector.load();
    private final Normaliser normaliser = new Normaliser();
    private final FoldedText folded = new FoldedText();

    private String[] messages = {};
    private String[] posts = {};
    private String text = "";

    @Setup
    public void prepare() {
        messages = Messages.ofLength(25);
        posts = Messages.ofLength(200);
        text = String.join("", Messages.ofLength(64)).substring(0, 1 << 16);
        long opened = Arrays.stream(messages)
                .filter(message -> !detector.passesBy(message))
                .count();
        System.out.println("# of " + messages.length + " messages the first stage hands on " + opened);
    }

    /** Reading the characters and nothing else: no stage can cost less. */
    @Benchmark
    @OperationsPerInvocation(Messages.COUNT)
    public int characters() {
        int sum = 0;
        for (String message : messages) {
            for (int index = 0; index < message.length(); index++) {
                sum = sum * 31 + message.charAt(index);
            }
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(Messages.COUNT)
    public int firstStage() {
        int passed = 0;
        for (String message : messages) {
            passed += detector.passesBy(message) ? 1 : 0;
        }
        return passed;
    }

    @Benchmark
    @OperationsPerInvocation(Messages.COUNT)
    public int normalise() {
        int length = 0;
        for (String message : messages) {
            normaliser.fold(message, folded);
            length += folded.length();
        }
        return length;
    }

    /** The whole reading as the stream asks for it: the first stage, and the model for what it hands on. */
    @Benchmark
    @OperationsPerInvocation(Messages.COUNT)
    public void score(Blackhole hole) {
        for (String message : messages) {
            hole.consume(detector.read(Utterance.of(message)));
        }
    }

    /** A message that the first stage hands on: every stage runs. */
    @Benchmark
    public Object scoreClosely() {
        return detector.read(Utterance.of("我真的不想活了,谢谢你们一直陪我说话,东西都整理好了"));
    }

    @Benchmark
    @OperationsPerInvocation(Messages.COUNT)
    public int firstStageOf200() {
        int passed = 0;
        for (String post : posts) {
            passed += detector.passesBy(post) ? 1 : 0;
        }
        return passed;
    }

    @Benchmark
    @OperationsPerInvocation(Messages.COUNT)
    public void scoreOf200(Blackhole hole) {
        for (String post : posts) {
            hole.consume(detector.read(Utterance.of(post)));
        }
    }

    @Benchmark
    public Object scoreOf64KiB() {
        return detector.read(Utterance.of(text));
    }
}

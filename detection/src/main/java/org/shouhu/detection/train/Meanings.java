package org.shouhu.detection.train;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.meaning.Encoders;
import org.shouhu.detection.meaning.EncodingFailed;
import org.shouhu.detection.meaning.Listener;
import org.shouhu.detection.meaning.Network;
import org.shouhu.detection.meaning.NetworkTrainer;
import org.shouhu.detection.meaning.States;
import org.shouhu.detection.model.Heads;

/** What the encoders made of the examples that may be heard twice, and of the sentences that stand out in them. */
final class Meanings {
    /** Numbers in a row of the encoder for Chinese, and of that for texts in Latin letters. */
    private static final int CHINESE_WIDTH = 512;

    private static final int LATIN_WIDTH = 384;

    private static final int PHRASES = 64;
    private static final int UNITS = 96;
    private static final int ROUNDS = 5;
    private static final long[] SEEDS = {20261126, 20220301, 20250715};
    private static final int STEP = 20_000;

    private final List<Example> examples;
    private final @Nullable States[] states;
    private final @Nullable States[] asides;

    private Meanings(List<Example> examples, @Nullable States[] states, @Nullable States[] asides) {
        this.examples = examples;
        this.states = states;
        this.asides = asides;
    }

    /**
     * Encodes the examples that are near enough, on all processors.
     *
     * @param words per example which sentence stands out
     */
    static Meanings of(
            List<Example> examples, Unseen[] words, IntPredicate near, Encoders encoders, Consumer<String> progress) {
        @Nullable States[] states = new States[examples.size()];
        @Nullable States[] asides = new States[examples.size()];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, states.length).filter(near).parallel().forEach(index -> {
            states[index] = encode(encoders, examples.get(index));
            Example sentence = words[index].sentence();
            asides[index] = sentence == null ? null : encode(encoders, sentence);
            int count = done.incrementAndGet();
            if (count % STEP == 0) {
                progress.accept(count + " texts encoded");
            }
        });
        return new Meanings(examples, states, asides);
    }

    private static States encode(Encoders encoders, Example example) {
        try {
            return encoders.of(example.latin()).encode(example.folded(), example.before());
        } catch (EncodingFailed failed) {
            throw new IllegalStateException("a text cannot be encoded: " + failed.getMessage(), failed);
        }
    }

    /**
     * A listener for one script, trained on those of its examples that are chosen: several that began and went on by other
     * chances, taken together, for what one of them heard by chance the others hardly do.
     */
    Listener listener(boolean latin, IntPredicate chosen) {
        int[] some = IntStream.range(0, states.length)
                .filter(index -> states[index] != null && examples.get(index).latin() == latin && chosen.test(index))
                .toArray();
        return Listener.mean(Arrays.stream(SEEDS)
                .mapToObj(seed -> network(latin, some, seed))
                .toList());
    }

    private Network network(boolean latin, int[] some, long seed) {
        NetworkTrainer.Shape shape =
                new NetworkTrainer.Shape(latin ? LATIN_WIDTH : CHINESE_WIDTH, PHRASES, UNITS, Heads.COUNT);
        return NetworkTrainer.train(new Chosen(some), shape, ROUNDS, seed);
    }

    /** Whether an example was encoded. */
    boolean isEncoded(int example) {
        return states[example] != null;
    }

    /** What a listener answers to an example that was encoded. */
    float[] answers(Listener listener, int example) {
        return listener.listen(Objects.requireNonNull(states[example])).answers();
    }

    /** What a listener answers to the sentence that stands out in it; nothing where none does. */
    float @Nullable [] aside(Listener listener, int example) {
        States aside = asides[example];
        return aside == null ? null : listener.listen(aside).answers();
    }

    private final class Chosen implements NetworkTrainer.Lessons {
        private final int[] indexes;

        Chosen(int[] indexes) {
            this.indexes = indexes;
        }

        @Override
        public int size() {
            return indexes.length;
        }

        @Override
        public States states(int index) {
            return Objects.requireNonNull(states[indexes[index]]);
        }

        @Override
        public float[] targets(int index) {
            return examples.get(indexes[index]).targets();
        }

        @Override
        public float[] weights(int index) {
            return examples.get(indexes[index]).weights();
        }
    }
}

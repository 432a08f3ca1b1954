package org.shouhu.detection.train;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.shouhu.detection.meaning.Encoders;
import org.shouhu.detection.meaning.EncodingFailed;
import org.shouhu.detection.meaning.Listener;
import org.shouhu.detection.meaning.Network;
import org.shouhu.detection.meaning.NetworkTrainer;
import org.shouhu.detection.meaning.States;
import org.shouhu.detection.model.Heads;

/** What the encoders made of the examples that may be heard twice, and listeners trained on it. */
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
    private final States[] states;

    private Meanings(List<Example> examples, States[] states) {
        this.examples = examples;
        this.states = states;
    }

    /** Encodes the examples that are near enough, on all processors. */
    static Meanings of(List<Example> examples, IntPredicate near, Encoders encoders, Consumer<String> progress) {
        States[] states = new States[examples.size()];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, states.length).filter(near).parallel().forEach(index -> {
            Example example = examples.get(index);
            try {
                states[index] = encoders.of(example.latin()).encode(example.folded(), example.before());
            } catch (EncodingFailed failed) {
                throw new IllegalStateException("a text cannot be encoded: " + failed.getMessage(), failed);
            }
            int count = done.incrementAndGet();
            if (count % STEP == 0) {
                progress.accept(count + " texts encoded");
            }
        });
        return new Meanings(examples, states);
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
        return listener.listen(states[example]).answers();
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
            return states[indexes[index]];
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

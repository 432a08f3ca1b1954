package org.shouhu.detection.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.shouhu.detection.meaning.Encoders;
import org.shouhu.detection.model.Gate;
import org.shouhu.detection.model.Heads;
import org.shouhu.detection.model.Hearing;
import org.shouhu.detection.model.LinearModel;
import org.shouhu.detection.model.SecondHearing;
import org.shouhu.detection.model.TextModel;

/** Trains a model from labelled texts; the same texts in the same order give the same bytes. */
public final class ModelBuilder {
    private static final long SEED = 12356;
    private static final int FEWEST_EXAMPLES = 3;
    private static final int FIRST_ROUNDS = 3;
    private static final int LAST_ROUNDS = 5;
    private static final int TIMES = 4;

    private final int features;
    private final Encoders encoders;
    private final Consumer<String> progress;

    /**
     * @param features the most features that the model keeps
     * @param encoders what the second hearing listens to
     * @param progress hears what is being done, in figures that hold no content
     */
    public ModelBuilder(int features, Encoders encoders, Consumer<String> progress) {
        this.features = features;
        this.encoders = encoders;
        this.progress = progress;
    }

    public TextModel build(String name, List<LabelledText> texts) {
        List<Example> examples = new TrainingSet().examples(texts);
        Vocabulary all = Vocabulary.of(examples, FEWEST_EXAMPLES);
        progress.accept(examples.size() + " texts, " + all.size() + " features");
        Words words = words(examples, all);
        progress.accept("encoding what the texts mean");
        double[][] joined = words.joined();
        Doors doors = Doors.of(examples, joined);
        Meanings meanings =
                Meanings.of(examples, words.unseen(), SecondHearings.near(examples, joined, doors), encoders, progress);
        progress.accept("training the second hearing");
        SecondHearings seconds = SecondHearings.train(examples, meanings);
        progress.accept("training the first stage");
        Gate gate = new GateTrainer(SEED).train(examples);
        Scales once = Scales.of(examples, joined);
        Scales twice = Scales.of(examples, seconds.both(examples, words.unseen(), doors));
        return new TextModel(
                name,
                words.linear(),
                hearing(false, once, twice, doors, seconds),
                hearing(true, once, twice, doors, seconds),
                gate);
    }

    private static Hearing hearing(boolean latin, Scales once, Scales twice, Doors doors, SecondHearings seconds) {
        return new Hearing(
                once.of(latin), new SecondHearing(seconds.listener(latin), doors.of(latin), twice.of(latin)));
    }

    /**
     * What was learned of the words.
     *
     * @param linear from all examples
     * @param unseen per example what the other half trained answers, which never saw it
     */
    private record Words(LinearModel linear, Unseen[] unseen) {
        double[][] joined() {
            return Arrays.stream(unseen).map(Unseen::joined).toArray(double[][]::new);
        }
    }

    /** Learns from all examples and from each half, as many at once as there are processors. */
    private Words words(List<Example> examples, Vocabulary all) {
        Unseen[] unseen = new Unseen[examples.size()];
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Future<LinearModel> linear =
                    workers.submit(() -> learn(examples, all).quantised());
            List<Future<?>> halves = new ArrayList<>();
            for (int number = 0; number < 2; number++) {
                int half = number;
                halves.add(workers.submit(() -> answer(examples, all, half, unseen)));
            }
            LinearModel learned = linear.get();
            for (Future<?> half : halves) {
                half.get();
            }
            return new Words(learned, unseen);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the training was stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the training of the words failed", failed);
        }
    }

    /** What the other half answers to this half: it weighed its features by itself, too. */
    private void answer(List<Example> examples, Vocabulary all, int half, Unseen[] into) {
        Learned learned = learn(
                examples.stream().filter(example -> example.fold() != half).toList(), all);
        for (int index = 0; index < into.length; index++) {
            if (examples.get(index).fold() == half) {
                into[index] = Unseen.of(learned.trainer(), learned.vocabulary(), examples.get(index));
            }
        }
    }

    /** A training, and the features that it chose. */
    private record Learned(LinearTrainer trainer, Vocabulary vocabulary, List<Example> numbered) {
        LinearModel quantised() {
            return quantise(trainer, vocabulary, marks(numbered, vocabulary.size()));
        }
    }

    private Learned learn(List<Example> some, Vocabulary all) {
        Vocabulary kept = select(some, all);
        List<Example> numbered = some.stream().map(kept::number).toList();
        progress.accept("training " + TIMES + " times on " + some.size() + " texts and " + kept.size() + " features");
        return new Learned(LinearTrainer.mean(kept.size(), numbered, LAST_ROUNDS, SEED, TIMES), kept, numbered);
    }

    /** The features that matter most to any head, by weight and number of examples. */
    private Vocabulary select(List<Example> examples, Vocabulary all) {
        if (all.size() <= features) {
            return all;
        }
        LinearTrainer trainer = new LinearTrainer(all.size());
        trainer.train(examples.stream().map(all::number).toList(), FIRST_ROUNDS, SEED);
        double[] worth = new double[all.size()];
        for (int feature = 0; feature < worth.length; feature++) {
            double most = 2 * Math.abs(trainer.weight(feature, Heads.CLEAR));
            for (int head = 1; head < Heads.COUNT; head++) {
                most = Math.max(most, Math.abs(trainer.weight(feature, head)));
            }
            worth[feature] = most * Math.sqrt(Math.sqrt(all.occurrences(feature)));
        }
        int[] best = IntStream.range(0, worth.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(feature -> -worth[feature])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(features)
                .mapToInt(Integer::intValue)
                .toArray();
        return all.keep(best);
    }

    /** Per feature what its value is. */
    private static float[] marks(List<Example> examples, int size) {
        float[] values = new float[size];
        Arrays.fill(values, 1);
        for (Example example : examples) {
            for (int mark : example.marks()) {
                values[mark] = LinearTrainer.MARK;
            }
        }
        return values;
    }

    private static LinearModel quantise(LinearTrainer trainer, Vocabulary vocabulary, float[] values) {
        int size = vocabulary.size();
        byte[] bytes = new byte[size * Heads.COUNT];
        float[] scales = new float[Heads.COUNT];
        float[] biases = new float[Heads.COUNT];
        for (int head = 0; head < Heads.COUNT; head++) {
            float largest = 1e-6f;
            for (int feature = 0; feature < size; feature++) {
                largest = Math.max(largest, Math.abs(values[feature] * trainer.weight(feature, head)));
            }
            for (int feature = 0; feature < size; feature++) {
                bytes[feature * Heads.COUNT + head] =
                        LinearModel.step(values[feature] * trainer.weight(feature, head) / largest);
            }
            scales[head] = LinearModel.scale(largest);
            biases[head] = trainer.bias(head);
        }
        int[] hashes = IntStream.range(0, size).map(vocabulary::hash).toArray();
        return new LinearModel(hashes, bytes, scales, biases);
    }
}

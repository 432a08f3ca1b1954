package org.shouhu.detection.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.shouhu.detection.meaning.Encoders;
import org.shouhu.detection.model.Gate;
import org.shouhu.detection.model.Heads;
import org.shouhu.detection.model.LinearModel;
import org.shouhu.detection.model.TextModel;

/** Trains a model from labelled texts; the same texts in the same order give the same bytes. */
public final class ModelBuilder {
    private static final long SEED = 12356;
    private static final int FEWEST_EXAMPLES = 3;
    private static final int FIRST_ROUNDS = 3;
    private static final int LAST_ROUNDS = 5;

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
        Vocabulary kept = select(examples, all);
        List<Example> numbered = examples.stream().map(kept::number).toList();
        progress.accept("training on " + kept.size() + " features");
        LinearTrainer trainer = new LinearTrainer(kept.size());
        trainer.train(numbered, LAST_ROUNDS, SEED);
        LinearModel linear = quantise(trainer, kept, marks(numbered, kept.size()));
        progress.accept("training on halves, to calibrate");
        double[][] words = unseen(numbered, kept.size());
        progress.accept("encoding what the texts mean");
        Meanings meanings = Meanings.of(examples, encoders, progress);
        progress.accept("training the second hearing");
        SecondHearings seconds = SecondHearings.train(examples, meanings);
        progress.accept("training the first stage");
        Gate gate = new GateTrainer(SEED).train(examples);
        return new TextModel(
                name,
                linear,
                Scales.hearing(examples, words, seconds, false),
                Scales.hearing(examples, words, seconds, true),
                gate);
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

    /** Logits of every example from a model that the other half trained. */
    private static double[][] unseen(List<Example> examples, int size) {
        double[][] logits = new double[examples.size()][];
        for (int half = 0; half < 2; half++) {
            int tested = half;
            LinearTrainer trainer = new LinearTrainer(size);
            trainer.train(
                    examples.stream()
                            .filter(example -> example.fold() != tested)
                            .toList(),
                    LAST_ROUNDS,
                    SEED);
            for (int index = 0; index < logits.length; index++) {
                if (examples.get(index).fold() == half) {
                    logits[index] = trainer.logits(examples.get(index));
                }
            }
        }
        return logits;
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

package org.shouhu.detection.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Trains a {@link Network} on small batches with Adam steps whose rate falls nearly to nothing; some numbers and phrases are
 * forgotten by chance while it learns, so that no few of them carry an answer. One thread, an order and a forgetting drawn
 * from a fixed seed: the same states give the same numbers, on every machine with this version of the JDK.
 */
public final class NetworkTrainer {
    private static final int BATCH = 64;
    private static final double RATE = 2e-3;
    /** Share of the rate that is left in the end. */
    private static final double LEAST_RATE = 0.02;

    /** Share of the training in which the rate rises. */
    private static final double BEGINNING = 0.05;
    /** Share of the numbers of each row, and of the phrases at each row, that is forgotten. */
    private static final float FORGOTTEN = 0.1f;

    /** An error below this teaches nothing and costs as much as a great one. */
    private static final float BORING = 2e-3f;

    private static final float FIRST_BIAS = -2;

    private final Shape shape;
    private final Weights pieces;
    private final Weights phrases;
    private final Weights joined;
    private final Weights units;
    private final Weights loudest;
    private final Weights average;
    private final Weights whole;
    private final Weights biases;

    /**
     * How large a network is, see {@link Network}.
     *
     * @param width numbers in a row of the encoder, a multiple of four
     * @param phrases number of phrases, a multiple of four
     * @param units number of units, at least one
     * @param answers number of answers, at least one
     */
    public record Shape(int width, int phrases, int units, int answers) {
        /**
         * @throws IllegalArgumentException when a number is out of its range
         */
        public Shape {
            if (width < 4 || width % 4 != 0 || phrases < 4 || phrases % 4 != 0 || units < 1 || answers < 1) {
                throw new IllegalArgumentException("no network has such a shape");
            }
        }

        private int said() {
            return 3 * phrases + units;
        }
    }

    /** What to learn from one text. */
    public interface Lessons {
        /** Number of texts. */
        int size();

        States states(int index);

        /** What each answer should be, 0..1. */
        float[] targets(int index);

        /** How much each answer counts; 0 where it is not known. */
        float[] weights(int index);
    }

    private NetworkTrainer(Shape shape, Random random) {
        this.shape = shape;
        pieces = new Weights(shape.width(), shape.said()).random(random, 1 / Math.sqrt(shape.width()));
        phrases = new Weights(1, shape.phrases());
        joined = new Weights(shape.phrases(), shape.units());
        units = new Weights(1, shape.units());
        loudest = new Weights(shape.answers(), shape.units()).random(random, 0.1);
        average = new Weights(shape.answers(), shape.units()).random(random, 0.1);
        whole = new Weights(shape.answers(), shape.width());
        biases = new Weights(1, shape.answers()).all(FIRST_BIAS);
    }

    /**
     * Trains on the lessons; without any lesson the network says nothing.
     *
     * @param rounds how often each lesson is learned, at least once
     * @throws IllegalArgumentException when there are no rounds, or the training ended in what is no number
     */
    public static Network train(Lessons lessons, Shape shape, int rounds, long seed) {
        if (rounds < 1) {
            throw new IllegalArgumentException("a network learns in at least one round");
        }
        Random random = new Random(seed);
        NetworkTrainer trainer = new NetworkTrainer(shape, random);
        if (lessons.size() == 0) {
            trainer.all().forEach(weights -> weights.all(0));
        }
        int[] order = new int[lessons.size()];
        Arrays.setAll(order, index -> index);
        Learner learner = trainer.new Learner(new SplittableRandom(seed));
        long all = (long) rounds * order.length;
        long learned = 0;
        for (int round = 0; round < rounds; round++) {
            shuffle(order, random);
            for (int index : order) {
                learner.learn(lessons.states(index), lessons.targets(index), lessons.weights(index));
                learned++;
                if (learned % BATCH == 0 || learned == all) {
                    double rate = rate((double) learned / all);
                    // The last batch may hold fewer; by then the rate is next to nothing.
                    trainer.all().forEach(weights -> weights.step(rate, BATCH));
                }
            }
        }
        return trainer.network();
    }

    /** The rate after a share of the training. */
    private static double rate(double share) {
        return RATE * Math.min(1, share / BEGINNING) * Math.max(LEAST_RATE, 1 - share);
    }

    private static void shuffle(int[] order, Random random) {
        for (int index = order.length - 1; index > 0; index--) {
            int other = random.nextInt(index + 1);
            int kept = order[index];
            order[index] = order[other];
            order[other] = kept;
        }
    }

    private List<Weights> all() {
        return List.of(pieces, phrases, joined, units, loudest, average, whole, biases);
    }

    private Network network() {
        return new Network(
                pieces.learned(),
                phrases.learned()[0],
                joined.learned(),
                units.learned()[0],
                loudest.learned(),
                average.learned(),
                whole.learned(),
                biases.learned()[0]);
    }

    /** Learns from one text at a time, into the gradients. */
    private final class Learner {
        private static final int ROWS = 160;

        private final SplittableRandom random;
        private float[][] rows = new float[0][];
        private float[][] said = new float[0][];
        private float[][] near = new float[0][];
        private float[][] toNear = new float[0][];
        private float[][] heard = new float[0][];
        private final float[] nothing = new float[shape.phrases()];
        private final Network.Heard all = new Network.Heard(shape.units());
        private final float[] errors = new float[shape.answers()];
        private final float[] toLoudest = new float[shape.units()];
        private final float[] toAverage = new float[shape.units()];

        Learner(SplittableRandom random) {
            this.random = random;
        }

        void learn(States states, float[] targets, float[] weights) {
            listen(states);
            boolean any = false;
            for (int answer = 0; answer < errors.length; answer++) {
                errors[answer] = weights[answer] == 0 ? 0 : error(answer, targets[answer]) * weights[answer];
                if (Math.abs(errors[answer]) < BORING) {
                    errors[answer] = 0;
                }
                any |= errors[answer] != 0;
            }
            if (any) {
                learnAnswers();
                learnUnits(states.rows());
                learnPhrases(states.rows());
                learnPieces(states.rows());
            }
        }

        private void listen(States states) {
            int count = states.rows();
            if (rows.length < count) {
                makeRoom(Math.max(ROWS, count));
            }
            all.clear();
            for (int row = 0; row < count; row++) {
                states.row(row, rows[row]);
                forget(rows[row]);
                Arrays.fill(said[row], 0);
                Rows.add(pieces.now, rows[row], said[row]);
            }
            for (int row = 0; row < count; row++) {
                Network.hearPhrases(phrases.now[0], said, count, row, near[row]);
                forget(near[row]);
                Network.hearUnits(units.now[0], joined.now, said[row], near[row], heard[row]);
                all.take(heard[row], row, count);
            }
        }

        /** Forgets some of the values, and makes up for it in the others. */
        private void forget(float[] values) {
            for (int index = 0; index < values.length; index++) {
                boolean forgotten = (random.nextInt() >>> 8) * 0x1p-24f < FORGOTTEN;
                values[index] = forgotten ? 0 : values[index] / (1 - FORGOTTEN);
            }
        }

        private void makeRoom(int count) {
            rows = new float[count][shape.width()];
            said = new float[count][shape.said()];
            near = new float[count][shape.phrases()];
            toNear = new float[count][shape.phrases()];
            heard = new float[count][shape.units()];
        }

        private float error(int answer, float target) {
            float sum = biases.now[0][answer]
                    + Rows.product(loudest.now[answer], all.loudest())
                    + Rows.product(average.now[answer], all.average())
                    + Rows.product(whole.now[answer], rows[0]);
            return (float) (1 / (1 + StrictMath.exp(-sum))) - target;
        }

        private void learnAnswers() {
            Arrays.fill(toLoudest, 0);
            Arrays.fill(toAverage, 0);
            for (int answer = 0; answer < errors.length; answer++) {
                float error = errors[answer];
                if (error != 0) {
                    biases.gradients[0][answer] += error;
                    Rows.add(loudest.now[answer], error, toLoudest);
                    Rows.add(average.now[answer], error, toAverage);
                    Rows.add(all.loudest(), error, loudest.gradients[answer]);
                    Rows.add(all.average(), error, average.gradients[answer]);
                    Rows.add(rows[0], error, whole.gradients[answer]);
                }
            }
        }

        /** From here on, what a unit or a phrase heard gives place to how much less it should have heard. */
        private void learnUnits(int count) {
            for (int row = 0; row < count; row++) {
                for (int unit = 0; unit < shape.units(); unit++) {
                    float less = heard[row][unit] > 0 ? toAverage[unit] / count : 0;
                    heard[row][unit] = less + (all.at()[unit] == row ? toLoudest[unit] : 0);
                }
                Rows.add(heard[row], 1, units.gradients[0]);
            }
            Rows.multiply(near, heard, count, joined.gradients);
        }

        /** The phrases that were kept are louder by a ninth; the way back leaves that out: Adam does not see a factor. */
        private void learnPhrases(int count) {
            for (int row = 0; row < count; row++) {
                Rows.back(joined.now, heard[row], toNear[row]);
                for (int phrase = 0; phrase < shape.phrases(); phrase++) {
                    toNear[row][phrase] = near[row][phrase] > 0 ? toNear[row][phrase] : 0;
                }
                Rows.add(toNear[row], 1, phrases.gradients[0]);
            }
        }

        private void learnPieces(int count) {
            for (int row = 0; row < count; row++) {
                for (int place = 0; place < 3; place++) {
                    int hearer = row + 1 - place;
                    float[] less = hearer >= 0 && hearer < count ? toNear[hearer] : nothing;
                    System.arraycopy(less, 0, said[row], place * shape.phrases(), shape.phrases());
                }
                System.arraycopy(heard[row], 0, said[row], 3 * shape.phrases(), shape.units());
            }
            Rows.multiply(rows, said, count, pieces.gradients);
        }
    }
}

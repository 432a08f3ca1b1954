package org.shouhu.detection.meaning;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Learns from one text at a time, into the gradients of the weights. Some numbers and phrases are forgotten by chance while it
 * learns, so that no few of them carry an answer.
 */
final class Learner {
    /** Share of the numbers of each row, and of the phrases at each row, that is forgotten. */
    private static final float FORGOTTEN = 0.1f;

    /** An error below this teaches nothing and costs as much as a great one. */
    private static final float BORING = 2e-3f;

    private static final int ROWS = 160;

    private final NetworkWeights network;
    private final NetworkTrainer.Shape shape;
    private final SplittableRandom random;
    private float[][] rows = new float[0][];
    private float[][] said = new float[0][];
    private float[][] near = new float[0][];
    private float[][] toNear = new float[0][];
    private float[][] heard = new float[0][];
    private final float[] nothing;
    private final Network.Heard all;
    private final float[] errors;
    private final float[] toLoudest;
    private final float[] toAverage;

    Learner(NetworkWeights network, SplittableRandom random) {
        this.network = network;
        this.shape = network.shape;
        this.random = random;
        nothing = new float[shape.phrases()];
        all = new Network.Heard(shape.units());
        errors = new float[shape.answers()];
        toLoudest = new float[shape.units()];
        toAverage = new float[shape.units()];
    }

    /**
     * Adds the gradients of one text.
     *
     * @param targets what each answer should be, 0..1
     * @param weights how much each answer counts; 0 where it is not known
     */
    void learn(States states, float[] targets, float[] weights) {
        listen(states);
        boolean any = false;
        for (int answer = 0; answer < errors.length; answer++) {
            float error = weights[answer] == 0 ? 0 : (heard(answer) - targets[answer]) * weights[answer];
            errors[answer] = Math.abs(error) < BORING ? 0 : error;
            any |= errors[answer] != 0;
        }
        if (any) {
            learnAnswers();
            learnUnits(states.rows());
            learnPhrases(states.rows());
            learnPieces(states.rows());
        }
    }

    /** Listens to a text, of which some is forgotten. */
    void listen(States states) {
        int count = states.rows();
        if (rows.length < count) {
            makeRoom(Math.max(ROWS, count));
        }
        all.clear();
        for (int row = 0; row < count; row++) {
            states.row(row, rows[row]);
            forget(rows[row]);
            Arrays.fill(said[row], 0);
            Rows.add(network.pieces.now, rows[row], said[row]);
        }
        for (int row = 0; row < count; row++) {
            Network.hearPhrases(network.phrases.now[0], said, count, row, near[row]);
            forget(near[row]);
            Network.hearUnits(network.units.now[0], network.joined.now, said[row], near[row], heard[row]);
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

    /** What an answer is at the text that was listened to last, 0..1. */
    float heard(int answer) {
        float sum = network.biases.now[0][answer]
                + Rows.product(network.loudest.now[answer], all.loudest())
                + Rows.product(network.average.now[answer], all.average())
                + Rows.product(network.whole.now[answer], rows[0]);
        return (float) (1 / (1 + StrictMath.exp(-sum)));
    }

    private void learnAnswers() {
        Arrays.fill(toLoudest, 0);
        Arrays.fill(toAverage, 0);
        for (int answer = 0; answer < errors.length; answer++) {
            float error = errors[answer];
            if (error != 0) {
                network.biases.gradients[0][answer] += error;
                Rows.add(network.loudest.now[answer], error, toLoudest);
                Rows.add(network.average.now[answer], error, toAverage);
                Rows.add(all.loudest(), error, network.loudest.gradients[answer]);
                Rows.add(all.average(), error, network.average.gradients[answer]);
                Rows.add(rows[0], error, network.whole.gradients[answer]);
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
            Rows.add(heard[row], 1, network.units.gradients[0]);
        }
        Rows.multiply(near, heard, count, network.joined.gradients);
    }

    private void learnPhrases(int count) {
        for (int row = 0; row < count; row++) {
            Rows.back(network.joined.now, heard[row], toNear[row]);
            for (int phrase = 0; phrase < shape.phrases(); phrase++) {
                // Those that were kept were made louder.
                toNear[row][phrase] = near[row][phrase] > 0 ? toNear[row][phrase] / (1 - FORGOTTEN) : 0;
            }
            Rows.add(toNear[row], 1, network.phrases.gradients[0]);
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
        Rows.multiply(rows, said, count, network.pieces.gradients);
    }
}

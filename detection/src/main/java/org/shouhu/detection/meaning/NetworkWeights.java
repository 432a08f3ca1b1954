package org.shouhu.detection.meaning;

import java.util.List;
import java.util.Random;

/** The weights of a {@link Network} that is being trained. */
final class NetworkWeights {
    private static final float FIRST_BIAS = -2;

    final NetworkTrainer.Shape shape;
    final Weights pieces;
    final Weights phrases;
    final Weights joined;
    final Weights units;
    final Weights loudest;
    final Weights average;
    final Weights whole;
    final Weights biases;

    NetworkWeights(NetworkTrainer.Shape shape, Random random) {
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

    List<Weights> all() {
        return List.of(pieces, phrases, joined, units, loudest, average, whole, biases);
    }

    /** The network that was learned. */
    Network learned() {
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
}

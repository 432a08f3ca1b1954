package org.shouhu.detection.meaning;

import java.util.ArrayList;
import java.util.List;

/**
 * Small networks that listen, taken together, to what an encoder made of a text: what one of them heard by chance the others
 * hardly do. Immutable, safe for several threads.
 *
 * @param networks all of one width and with as many answers; the listener's answers are their sums
 */
public record Listener(List<Network> networks) {

    /**
     * @throws IllegalArgumentException when there is no network, or one that does not fit the others
     */
    public Listener {
        networks = List.copyOf(networks);
        for (Network network : networks) {
            if (network.width() != networks.getFirst().width()
                    || network.biases().length != networks.getFirst().biases().length) {
                throw new IllegalArgumentException("it is damaged");
            }
        }
        if (networks.isEmpty()) {
            throw new IllegalArgumentException("it is damaged");
        }
    }

    /** The listener that answers the mean of what the networks answer. */
    public static Listener mean(List<Network> networks) {
        return new Listener(networks).times(1f / networks.size());
    }

    /** The same listener with all its answers multiplied. */
    public Listener times(float share) {
        return new Listener(
                networks.stream().map(network -> network.times(share)).toList());
    }

    /**
     * What was heard in one text.
     *
     * @param answers one logit each
     */
    public record Heard(float[] answers, List<Network.Heard> networks) {}

    /**
     * Listens to a text.
     *
     * @throws IllegalArgumentException when the encoder's rows have another width
     */
    public Heard listen(States states) {
        int width = networks.getFirst().width();
        if (states.width() != width) {
            throw new IllegalArgumentException("the encoder is not the one that this model was trained with");
        }
        float[][] rows = new float[states.rows()][width];
        for (int row = 0; row < rows.length; row++) {
            states.row(row, rows[row]);
        }
        float[] answers = new float[networks.getFirst().biases().length];
        List<Network.Heard> all = new ArrayList<>();
        for (Network network : networks) {
            Network.Heard heard = network.listen(rows);
            network.answer(heard, rows[0], answers);
            all.add(heard);
        }
        return new Heard(answers, List.copyOf(all));
    }

    /** Adds to each character what was heard at the piece over it and contributed to an answer. */
    public void carried(States states, Heard heard, int answer, double scale, double[] into) {
        for (int number = 0; number < networks.size(); number++) {
            networks.get(number).carried(states, heard.networks().get(number), answer, scale, into);
        }
    }
}

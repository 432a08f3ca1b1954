package org.shouhu.detection.model;

import org.jspecify.annotations.Nullable;
import org.shouhu.detection.meaning.Encoder;
import org.shouhu.detection.meaning.Encoders;
import org.shouhu.detection.meaning.EncodingFailed;
import org.shouhu.detection.meaning.Listener;
import org.shouhu.detection.meaning.States;
import org.shouhu.detection.text.Sentence;
import org.shouhu.detection.text.Sentences;

/**
 * Hears a text, and the sentence in it that stands out: by the words, and, where these give reason enough, by what they mean
 * as well. Where the second hearing fails, the first one answers by its own scale.
 */
final class Ears {
    /** Share of the lowest score of any band that a text may have which was not heard twice. */
    private static final double BELOW = 0.99;

    /**
     * What was heard.
     *
     * @param logits one per head
     * @param scale what makes them probabilities
     * @param share what the score is multiplied with, so that a text that was not heard twice stays below every band
     * @param meaning what the second hearing heard; null when there was none
     * @param failed whether there should have been a second hearing
     */
    record Heard(
            double[] logits,
            Scale scale,
            double share,
            @Nullable Meaning meaning,
            boolean failed) {

        /** The calibrated probability of a head. */
        double probability(int head) {
            return scale.probability(head, logits[head]);
        }

        /** How clearly the text expresses risk. */
        double score() {
            return share * probability(Heads.CLEAR);
        }
    }

    /** What the second hearing heard. */
    record Meaning(Listener listener, States states, Listener.Heard heard) {}

    private final TextModel model;
    private final Encoders encoders;

    Ears(TextModel model, Encoders encoders) {
        this.model = model;
        this.encoders = encoders;
    }

    /** What is no number is above no cut, and would read as no risk. */
    private static boolean finite(double[] logits) {
        for (double logit : logits) {
            if (!Double.isFinite(logit)) {
                return false;
            }
        }
        return true;
    }

    /** At the door the words alone may reach just less than the lowest score of any band, and before it less. */
    private static double below(Hearing hearing) {
        SecondHearing second = hearing.second();
        double atTheDoor = hearing.first().probability(Heads.CLEAR, second.door());
        double lowest =
                Math.min(hearing.first().cuts().watch(), second.scale().cuts().watch());
        return Math.min(1, BELOW * lowest / atTheDoor);
    }

    /** What the sentence says by itself that speaks most clearly of risk by its words. */
    private record Aside(Sentence sentence, double[] words) {}

    private @Nullable Aside aside(Reader reader) {
        Aside most = null;
        for (Sentence sentence : Sentences.of(reader.folded())) {
            double[] words = model.linear().logits(reader.sentence(sentence).features());
            if (most == null || words[Heads.CLEAR] > most.words()[Heads.CLEAR]) {
                most = new Aside(sentence, words);
            }
        }
        return most;
    }

    /**
     * Hears what the reader has read.
     *
     * @param latin whether it is mostly in Latin letters
     * @param patient whether there is time for a second hearing; otherwise the words alone answer by their own scale
     */
    Heard hear(Reader reader, boolean latin, boolean patient) {
        double[] whole = model.linear().logits(reader.features());
        Aside aside = aside(reader);
        double[] words = aside == null ? whole : StandingOut.joined(whole, aside.words());
        Hearing hearing = model.hearing(latin);
        SecondHearing second = hearing.second();
        if (words[Heads.CLEAR] < second.door()) {
            return new Heard(words, hearing.first(), below(hearing), null, false);
        }
        if (!patient) {
            return new Heard(words, hearing.first(), 1, null, false);
        }
        try {
            Encoder encoder = encoders.of(latin);
            States states = encoder.encode(reader.folded().text(), reader.before());
            Listener.Heard heard = second.listener().listen(states);
            double[] logits = sum(whole, heard.answers());
            if (aside != null) {
                Reader sentence = reader.sentence(aside.sentence());
                States itsStates = encoder.encode(sentence.folded().text(), sentence.before());
                logits = StandingOut.joined(
                        logits,
                        sum(aside.words(), second.listener().listen(itsStates).answers()));
            }
            return finite(logits)
                    ? new Heard(logits, second.scale(), 1, new Meaning(second.listener(), states, heard), false)
                    : new Heard(words, hearing.first(), 1, null, true);
        } catch (EncodingFailed | RuntimeException | LinkageError failed) {
            return new Heard(words, hearing.first(), 1, null, true);
        }
    }

    private static double[] sum(double[] words, float[] answers) {
        double[] sum = words.clone();
        for (int head = 0; head < sum.length; head++) {
            sum[head] += answers[head];
        }
        return sum;
    }
}

package org.shouhu.detection.eval;

import java.util.List;
import org.shouhu.detection.Band;
import org.shouhu.detection.Utterance;

/** What a scorer said to a list of texts, in their order. */
final class Answers {
    private final double[] scores;
    private final Band[] bands;

    private Answers(int size) {
        scores = new double[size];
        bands = new Band[size];
    }

    static Answers to(List<Utterance> utterances, Scorer scorer) {
        Answers answers = new Answers(utterances.size());
        for (int index = 0; index < utterances.size(); index++) {
            Scorer.Answer answer = scorer.answer(utterances.get(index));
            answers.scores[index] = answer.score();
            answers.bands[index] = answer.band();
        }
        return answers;
    }

    static Answers to(OrdinarySet set, Scorer scorer) {
        return to(set.texts().stream().map(Utterance::of).toList(), scorer);
    }

    static Answers to(LabelledSet set, Scorer scorer) {
        return to(set.samples().stream().map(Sample::utterance).toList(), scorer);
    }

    /** The answers to some of the texts. */
    Answers some(List<Integer> indexes) {
        Answers some = new Answers(indexes.size());
        for (int index = 0; index < indexes.size(); index++) {
            some.scores[index] = scores[indexes.get(index)];
            some.bands[index] = bands[indexes.get(index)];
        }
        return some;
    }

    int size() {
        return scores.length;
    }

    double score(int index) {
        return scores[index];
    }

    Band band(int index) {
        return bands[index];
    }

    /** How many texts have this band or a more urgent one. */
    int reaching(Band band) {
        int count = 0;
        for (Band one : bands) {
            count += one.atLeast(band) ? 1 : 0;
        }
        return count;
    }
}

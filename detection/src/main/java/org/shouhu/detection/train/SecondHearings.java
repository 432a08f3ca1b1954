package org.shouhu.detection.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.meaning.Listener;
import org.shouhu.detection.model.Heads;

/** The listeners of both scripts, and what listeners that did not train on an example answer to it. */
final class SecondHearings {
    /**
     * How much a listener's logits count beside those of the words. On halves that did not train, three quarters found the
     * most Chinese risk at low rates of false alarms among ordinary texts, which the words know better; among harmless lines,
     * which are all that can tell in Latin letters, the whole found the most.
     */
    private static final float CHINESE_SHARE = 0.75f;

    private static final float LATIN_SHARE = 1;

    /**
     * How far before the door, in logits of clear risk by the words, a text may be to teach a listener: it is never asked
     * about the others, and learned no better when it heard them, but took three times as long.
     */
    private static final double BEFORE_THE_DOOR = 3;

    private final Listener chinese;
    private final Listener latin;
    private final Answers[] unseen;

    /** What a listener answers to a text, and to the sentence that stands out in it. */
    private record Answers(float[] whole, float @Nullable [] aside) {}

    private SecondHearings(Listener chinese, Listener latin, Answers[] unseen) {
        this.chinese = chinese;
        this.latin = latin;
        this.unseen = unseen;
    }

    /** Which examples may come near the door, by what the words answer that did not train on them. */
    static IntPredicate near(List<Example> examples, double[][] words, Doors doors) {
        return index ->
                words[index][Heads.CLEAR] >= doors.of(examples.get(index).latin()) - BEFORE_THE_DOOR;
    }

    /**
     * Trains a listener for each script on the examples that were encoded, and one on each half of them for the other half;
     * as many at once as there are processors.
     */
    static SecondHearings train(List<Example> examples, Meanings meanings) {
        Answers[] unseen = new Answers[examples.size()];
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Future<Listener> chinese = workers.submit(() -> listener(meanings, false, index -> true));
            List<Future<?>> halves = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                int half = number & 1;
                boolean inLatin = number > 1;
                halves.add(workers.submit(() -> hear(examples, meanings, inLatin, half, unseen)));
            }
            Future<Listener> latin = workers.submit(() -> listener(meanings, true, index -> true));
            for (Future<?> half : halves) {
                half.get();
            }
            return new SecondHearings(chinese.get(), latin.get(), unseen);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the training was stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the training of the second hearing failed", failed);
        }
    }

    /** What a listener that the other half trained answers to this half. */
    private static void hear(List<Example> examples, Meanings meanings, boolean inLatin, int half, Answers[] into) {
        Listener listener =
                listener(meanings, inLatin, index -> examples.get(index).fold() != half);
        for (int index = 0; index < into.length; index++) {
            Example example = examples.get(index);
            if (example.fold() == half && example.latin() == inLatin && meanings.isEncoded(index)) {
                into[index] = new Answers(meanings.answers(listener, index), meanings.aside(listener, index));
            }
        }
    }

    private static Listener listener(Meanings meanings, boolean inLatin, IntPredicate chosen) {
        return meanings.listener(inLatin, chosen).times(inLatin ? LATIN_SHARE : CHINESE_SHARE);
    }

    /** The listener for texts in Latin letters, or for the others. */
    Listener listener(boolean inLatin) {
        return inLatin ? latin : chinese;
    }

    /** Per example the logits of the words with those of a listener that did not train on it, if it came to the door. */
    double[][] both(List<Example> examples, Unseen[] words, Doors doors) {
        double[][] both = new double[words.length][];
        for (int index = 0; index < both.length; index++) {
            double atTheDoor = words[index].joined()[Heads.CLEAR];
            both[index] = atTheDoor < doors.of(examples.get(index).latin())
                    ? Scales.NOT_HEARD
                    : added(words[index], unseen[index]).joined();
        }
        return both;
    }

    private static Unseen added(Unseen words, Answers answers) {
        return new Unseen(
                added(words.whole(), answers.whole()),
                words.sentence(),
                words.aside() == null || answers.aside() == null ? null : added(words.aside(), answers.aside()));
    }

    private static double[] added(double[] words, float[] answers) {
        double[] sums = words.clone();
        for (int head = 0; head < sums.length; head++) {
            sums[head] += answers[head];
        }
        return sums;
    }
}

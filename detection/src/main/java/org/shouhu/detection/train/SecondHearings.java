package org.shouhu.detection.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shouhu.detection.meaning.Listener;
import org.shouhu.detection.model.Heads;

/** The listeners of both scripts, and what listeners that did not train on an example answer to it. */
final class SecondHearings {
    private final Listener chinese;
    private final Listener latin;
    private final float[][] unseen;

    private SecondHearings(Listener chinese, Listener latin, float[][] unseen) {
        this.chinese = chinese;
        this.latin = latin;
        this.unseen = unseen;
    }

    /**
     * Trains a listener for each script on all examples, and one on each half for the other half; as many at once as there
     * are processors.
     */
    static SecondHearings train(List<Example> examples, Meanings meanings) {
        float[][] unseen = new float[examples.size()][];
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Future<Listener> chinese = workers.submit(() -> meanings.listener(false, _ -> true));
            List<Future<?>> halves = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                int half = number & 1;
                boolean inLatin = number > 1;
                halves.add(workers.submit(() -> hear(examples, meanings, inLatin, half, unseen)));
            }
            Future<Listener> latin = workers.submit(() -> meanings.listener(true, _ -> true));
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
    private static void hear(List<Example> examples, Meanings meanings, boolean inLatin, int half, float[][] into) {
        Listener listener =
                meanings.listener(inLatin, index -> examples.get(index).fold() != half);
        for (int index = 0; index < into.length; index++) {
            if (examples.get(index).fold() == half && examples.get(index).latin() == inLatin) {
                into[index] = meanings.answers(listener, index);
            }
        }
    }

    /** The listener for texts in Latin letters, or for the others. */
    Listener listener(boolean inLatin) {
        return inLatin ? latin : chinese;
    }

    /** The logits of the words with those of a listener that did not train on the example. */
    double[] added(int example, double[] words) {
        double[] sums = new double[Heads.COUNT];
        for (int head = 0; head < sums.length; head++) {
            sums[head] = words[head] + unseen[example][head];
        }
        return sums;
    }
}

package org.shouhu.detection.plugged;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.Facet;
import org.shouhu.detection.meaning.WordPieces;

/** An ONNX model that reads word pieces and answers one logit per label. */
final class OnnxStage implements SecondStage {
    /** A longer text is read in windows of so many pieces; each label's highest answer counts. */
    static final int WINDOW = 126;

    private static final int STRIDE = 63;
    private static final String PIECES = "input_ids";
    private static final String ATTENTION = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final String CLEAR = "clear";

    private final String name;
    private final WordPieces words;
    private final List<String> labels;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /**
     * @param labels wire names of facets, or "clear", in the order of the model's outputs
     * @throws IllegalArgumentException with the reason when this is no model of the contract
     */
    OnnxStage(String name, byte[] model, WordPieces words, List<String> labels) {
        this.name = name;
        this.words = words;
        this.labels = List.copyOf(labels);
        for (String label : labels) {
            if (!label.equals(CLEAR) && Facet.ofWireName(label).isEmpty()) {
                throw new IllegalArgumentException("its labels name no facet: " + label);
            }
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(model, options);
            check();
        } catch (OrtException unreadable) {
            throw new IllegalArgumentException("it is no ONNX model that the runtime can read", unreadable);
        }
    }

    private void check() throws OrtException {
        Set<String> inputs = session.getInputNames();
        if (!inputs.contains(PIECES) || !Set.of(PIECES, ATTENTION, TYPES).containsAll(inputs)) {
            throw new IllegalArgumentException(
                    "its inputs must be " + PIECES + " and, if it wants them, " + ATTENTION + " and " + TYPES);
        }
        boolean sized = session.getOutputInfo().values().iterator().next().getInfo() instanceof TensorInfo info
                && info.getShape().length == 2
                && (info.getShape()[1] == labels.size() || info.getShape()[1] < 0);
        if (!sized) {
            throw new IllegalArgumentException("its first output must be [1, " + labels.size() + "], as its labels");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer answer(String text) throws SecondStageFailure {
        long[] pieces = words.cut(text).numbers();
        double[] most = new double[labels.size()];
        int from = 0;
        do {
            int to = Math.min(pieces.length, from + WINDOW);
            float[] logits = logits(framed(pieces, from, to));
            for (int label = 0; label < most.length; label++) {
                most[label] = Math.max(most[label], probability(logits[label]));
            }
            from += STRIDE;
        } while (from + WINDOW - STRIDE < pieces.length);
        return answer(most);
    }

    private long[] framed(long[] pieces, int from, int to) {
        long[] framed = new long[to - from + 2];
        framed[0] = words.begin();
        System.arraycopy(pieces, from, framed, 1, to - from);
        framed[framed.length - 1] = words.end();
        return framed;
    }

    private Answer answer(double[] most) {
        Map<Facet, Double> facets = new EnumMap<>(Facet.class);
        double clear = 0;
        boolean said = false;
        for (int label = 0; label < most.length; label++) {
            @Nullable Facet facet = Facet.ofWireName(labels.get(label)).orElse(null);
            if (facet == null) {
                clear = most[label];
                said = true;
            } else {
                facets.put(facet, most[label]);
                clear = !said && facet.kind() == Facet.Kind.RISK ? Math.max(clear, most[label]) : clear;
            }
        }
        return new Answer(clear, facets);
    }

    private float[] logits(long[] pieces) throws SecondStageFailure {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            long[] ones = new long[pieces.length];
            Arrays.fill(ones, 1);
            for (String input : session.getInputNames()) {
                long[] values =
                        input.equals(PIECES) ? pieces : input.equals(ATTENTION) ? ones : new long[pieces.length];
                inputs.put(input, OnnxTensor.createTensor(environment, new long[][] {values}));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                if (result.get(0).getValue() instanceof float[][] rows
                        && rows.length == 1
                        && rows[0].length == labels.size()
                        && finite(rows[0])) {
                    return rows[0];
                }
                throw new SecondStageFailure("the model's answer is not one number per label");
            }
        } catch (OrtException failed) {
            throw new SecondStageFailure("the model failed with " + failed.getCode());
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static boolean finite(float[] row) {
        for (float logit : row) {
            if (!Float.isFinite(logit)) {
                return false;
            }
        }
        return true;
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}

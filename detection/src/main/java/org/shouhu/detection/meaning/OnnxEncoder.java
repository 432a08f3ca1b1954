package org.shouhu.detection.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A BERT-like encoder, run by ONNX Runtime on one thread a call. */
final class OnnxEncoder implements Encoder {
    /** The most pieces of a text, and of what it answers, that are read. */
    private static final int LONGEST = 126;

    private static final int LONGEST_BEFORE = 48;

    private final WordPieces words;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /**
     * @throws IllegalArgumentException when the runtime cannot read the model
     */
    OnnxEncoder(byte[] model, WordPieces words) {
        this.words = words;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(model, options);
        } catch (OrtException unreadable) {
            throw new IllegalArgumentException("the runtime cannot read it", unreadable);
        }
    }

    @Override
    public States encode(String text, String before) throws EncodingFailed {
        Pieces pieces = words.cut(text);
        long[] own = first(pieces.numbers(), LONGEST);
        long[] answered = first(words.cut(before).numbers(), LONGEST_BEFORE);
        int head = answered.length == 0 ? 1 : answered.length + 2;
        long[] numbers = new long[head + own.length + 1];
        long[] types = new long[numbers.length];
        numbers[0] = words.begin();
        if (answered.length > 0) {
            System.arraycopy(answered, 0, numbers, 1, answered.length);
            numbers[head - 1] = words.end();
            Arrays.fill(types, head, types.length, 1);
        }
        System.arraycopy(own, 0, numbers, head, own.length);
        numbers[numbers.length - 1] = words.end();
        float[][] all = run(numbers, types);
        float[][] rows = new float[1 + own.length][];
        rows[0] = all[0];
        System.arraycopy(all, head, rows, 1, own.length);
        return new States(rows, pieces);
    }

    private static long[] first(long[] numbers, int most) {
        return numbers.length <= most ? numbers : Arrays.copyOf(numbers, most);
    }

    private float[][] run(long[] numbers, long[] types) throws EncodingFailed {
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", OnnxTensor.createTensor(environment, new long[][] {numbers}));
            inputs.put("attention_mask", OnnxTensor.createTensor(environment, new long[][] {ones}));
            inputs.put("token_type_ids", OnnxTensor.createTensor(environment, new long[][] {types}));
            try (OrtSession.Result result = session.run(inputs)) {
                if (result.get(0).getValue() instanceof float[][][] answers
                        && answers.length == 1
                        && answers[0].length == numbers.length) {
                    return answers[0];
                }
                throw new EncodingFailed("the encoder's answer has another shape than its text");
            }
        } catch (OrtException failed) {
            throw new EncodingFailed("the encoder failed with " + failed.getCode());
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }
}

package org.shouhu.detection.plugged;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes the bytes of a small ONNX model by hand: each word piece has a weight per label, and a label's logit is the
 * highest weight of any piece of the text.
 */
final class TinyOnnx {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TinyOnnx() {}

    /** @param weights one row per word piece, one column per label */
    static byte[] model(float[][] weights, String input) {
        TinyOnnx gather =
                new TinyOnnx().text(1, "weights").text(1, input).text(2, "each").text(4, "Gather");
        TinyOnnx most = new TinyOnnx()
                .text(1, "each")
                .text(2, "logits")
                .text(4, "ReduceMax")
                .message(5, new TinyOnnx().text(1, "axes").number(8, 1).number(20, 7))
                .message(5, new TinyOnnx().text(1, "keepdims").number(3, 0).number(20, 2));
        TinyOnnx graph = new TinyOnnx()
                .message(1, gather)
                .message(1, most)
                .text(2, "tiny")
                .message(5, tensor(weights))
                .message(11, value(input, INT64, 1, -1))
                .message(12, value("logits", FLOAT, 1, weights[0].length));
        return new TinyOnnx()
                .number(1, 8)
                .message(7, graph)
                .message(8, new TinyOnnx().text(1, "").number(2, 13))
                .bytes
                .toByteArray();
    }

    private static TinyOnnx tensor(float[][] weights) {
        ByteBuffer raw = ByteBuffer.allocate(weights.length * weights[0].length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : weights) {
            for (float weight : row) {
                raw.putFloat(weight);
            }
        }
        return new TinyOnnx()
                .number(1, weights.length)
                .number(1, weights[0].length)
                .number(2, FLOAT)
                .text(8, "weights")
                .field(9, raw.array());
    }

    /** @param sizes of the dimensions; a negative one is open */
    private static TinyOnnx value(String name, int type, int... sizes) {
        TinyOnnx shape = new TinyOnnx();
        for (int size : sizes) {
            shape.message(1, size < 0 ? new TinyOnnx().text(2, "length") : new TinyOnnx().number(1, size));
        }
        TinyOnnx tensor = new TinyOnnx().number(1, type).message(2, shape);
        return new TinyOnnx().text(1, name).message(2, new TinyOnnx().message(1, tensor));
    }

    private TinyOnnx number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    private TinyOnnx text(int field, String value) {
        return field(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private TinyOnnx message(int field, TinyOnnx value) {
        return field(field, value.bytes.toByteArray());
    }

    private TinyOnnx field(int field, byte[] value) {
        varint((long) field << 3 | 2);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}

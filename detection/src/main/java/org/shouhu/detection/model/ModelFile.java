package org.shouhu.detection.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** The bytes of a model: a magic word, the name, the numbers, a checksum. Big-endian throughout. */
public final class ModelFile {
    private static final int MAGIC = 0x53484F55; // "SHOU"
    private static final int LAYOUT = 2;

    private ModelFile() {}

    public static byte[] write(TextModel model) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(MAGIC);
            out.writeInt(LAYOUT);
            out.writeUTF(model.name());
            linear(model.linear(), out);
            cuts(model.cuts(), out);
            cuts(model.latinCuts(), out);
            gate(model.gate(), out);
            CRC32 sum = new CRC32();
            sum.update(bytes.toByteArray());
            out.writeLong(sum.getValue());
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * @throws IllegalArgumentException with the reason when the bytes are not a whole model of this version
     */
    public static TextModel read(byte[] bytes) {
        if (bytes.length < 16) {
            throw new IllegalArgumentException("it is too short");
        }
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, bytes.length - Long.BYTES);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC || in.readInt() != LAYOUT) {
                throw new IllegalArgumentException("it is not a model of this version");
            }
            TextModel model = new TextModel(in.readUTF(), linear(in), cuts(in), cuts(in), gate(in));
            if (in.readLong() != sum.getValue()) {
                throw new IllegalArgumentException("its checksum is wrong");
            }
            return model;
        } catch (IOException cut) {
            throw new IllegalArgumentException("it is cut off", cut);
        }
    }

    private static void cuts(Cuts cuts, DataOutputStream out) throws IOException {
        out.writeFloat(cuts.watch());
        out.writeFloat(cuts.concern());
        out.writeFloat(cuts.high());
    }

    private static Cuts cuts(DataInputStream in) throws IOException {
        return new Cuts(in.readFloat(), in.readFloat(), in.readFloat());
    }

    private static void linear(LinearModel model, DataOutputStream out) throws IOException {
        out.writeInt(model.size());
        for (int row = 0; row < model.size(); row++) {
            out.writeInt(model.hash(row));
        }
        out.write(model.weights());
        floats(model.scales(), out);
        floats(model.biases(), out);
        floats(model.slopes(), out);
        floats(model.shifts(), out);
    }

    private static LinearModel linear(DataInputStream in) throws IOException {
        int size = length(in.readInt());
        int[] hashes = new int[size];
        for (int row = 0; row < size; row++) {
            hashes[row] = in.readInt();
        }
        byte[] weights = bytes(in, size * Heads.COUNT);
        return new LinearModel(hashes, weights, floats(in, 1), floats(in, 1), floats(in, 2), floats(in, 2));
    }

    private static void gate(Gate gate, DataOutputStream out) throws IOException {
        out.writeInt(gate.threshold());
        out.writeInt(gate.weights().length);
        out.write(gate.weights());
    }

    private static Gate gate(DataInputStream in) throws IOException {
        int threshold = in.readInt();
        return new Gate(bytes(in, length(in.readInt())), threshold);
    }

    private static void floats(float[] values, DataOutputStream out) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] floats(DataInputStream in, int perHead) throws IOException {
        float[] values = new float[perHead * Heads.COUNT];
        for (int index = 0; index < values.length; index++) {
            values[index] = in.readFloat();
        }
        return values;
    }

    private static byte[] bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new IllegalArgumentException("it is cut off");
        }
        return bytes;
    }

    private static int length(int length) {
        if (length < 0 || length > 1 << 24) {
            throw new IllegalArgumentException("it is damaged");
        }
        return length;
    }
}

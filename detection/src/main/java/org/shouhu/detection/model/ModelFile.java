package org.shouhu.detection.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.shouhu.detection.meaning.Listener;
import org.shouhu.detection.meaning.Network;

/** The bytes of a model: a magic word, the name, the numbers, a checksum. Big-endian throughout. */
public final class ModelFile {
    private static final int MAGIC = 0x53484F55; // "SHOU"
    /** Raised whenever the encoders are heard elsewhere, too: what listens to one layer must never hear another. */
    private static final int LAYOUT = 5;

    private ModelFile() {}

    public static byte[] write(TextModel model) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(MAGIC);
            out.writeInt(LAYOUT);
            out.writeUTF(model.name());
            linear(model.linear(), out);
            hearing(model.chinese(), out);
            hearing(model.latin(), out);
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
            // First of all: the lengths in a damaged file could ask for more memory than there is.
            if (ByteBuffer.wrap(bytes).getLong(bytes.length - Long.BYTES) != sum.getValue()) {
                throw new IllegalArgumentException("its checksum is wrong");
            }
            return new TextModel(in.readUTF(), linear(in), hearing(in), hearing(in), gate(in));
        } catch (IOException cut) {
            throw new IllegalArgumentException("it is cut off", cut);
        }
    }

    private static void hearing(Hearing hearing, DataOutputStream out) throws IOException {
        scale(hearing.first(), out);
        SecondHearing second = hearing.second();
        out.writeDouble(second.door());
        scale(second.scale(), out);
        List<Network> networks = second.listener().networks();
        out.writeInt(networks.size());
        for (Network network : networks) {
            network(network, out);
        }
    }

    private static void network(Network network, DataOutputStream out) throws IOException {
        out.writeInt(network.pieces().length);
        out.writeInt(network.phrases().length);
        out.writeInt(network.units().length);
        shorts(network.pieces(), out);
        shorts(new float[][] {network.phrases()}, out);
        shorts(network.joined(), out);
        shorts(new float[][] {network.units()}, out);
        floats(network.loudest(), out);
        floats(network.average(), out);
        floats(network.whole(), out);
        floats(network.biases(), out);
    }

    private static Hearing hearing(DataInputStream in) throws IOException {
        return new Hearing(scale(in), second(in));
    }

    private static SecondHearing second(DataInputStream in) throws IOException {
        double door = in.readDouble();
        Scale scale = scale(in);
        int count = length(in.readInt());
        List<Network> networks = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            networks.add(network(in));
        }
        return new SecondHearing(new Listener(networks), door, scale);
    }

    private static Network network(DataInputStream in) throws IOException {
        int width = length(in.readInt());
        int phrases = length(in.readInt());
        int units = length(in.readInt());
        return new Network(
                shorts(in, width, 3 * phrases + units),
                shorts(in, 1, phrases)[0],
                shorts(in, phrases, units),
                shorts(in, 1, units)[0],
                floats(in, Heads.COUNT, units),
                floats(in, Heads.COUNT, units),
                floats(in, Heads.COUNT, width),
                floats(in, Heads.COUNT));
    }

    private static void scale(Scale scale, DataOutputStream out) throws IOException {
        floats(scale.slopes(), out);
        floats(scale.shifts(), out);
        out.writeFloat(scale.cuts().watch());
        out.writeFloat(scale.cuts().concern());
        out.writeFloat(scale.cuts().high());
    }

    private static Scale scale(DataInputStream in) throws IOException {
        return new Scale(
                floats(in, Heads.COUNT),
                floats(in, Heads.COUNT),
                new Cuts(in.readFloat(), in.readFloat(), in.readFloat()));
    }

    private static void linear(LinearModel model, DataOutputStream out) throws IOException {
        out.writeInt(model.size());
        for (int row = 0; row < model.size(); row++) {
            out.writeInt(model.hash(row));
        }
        out.write(model.weights());
        floats(model.scales(), out);
        floats(model.biases(), out);
    }

    private static LinearModel linear(DataInputStream in) throws IOException {
        int size = length(in.readInt());
        int[] hashes = new int[size];
        for (int row = 0; row < size; row++) {
            hashes[row] = in.readInt();
        }
        byte[] weights = bytes(in, size * Heads.COUNT);
        return new LinearModel(hashes, weights, floats(in, Heads.COUNT), floats(in, Heads.COUNT));
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

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int index = 0; index < values.length; index++) {
            values[index] = in.readFloat();
        }
        return values;
    }

    /** Numbers that sixteen bits can tell. */
    private static void shorts(float[][] block, DataOutputStream out) throws IOException {
        for (float[] row : block) {
            for (float value : row) {
                out.writeShort(Float.floatToFloat16(value));
            }
        }
    }

    private static float[][] shorts(DataInputStream in, int rows, int columns) throws IOException {
        float[][] block = new float[rows][];
        for (int row = 0; row < rows; row++) {
            block[row] = new float[columns];
            for (int column = 0; column < columns; column++) {
                block[row][column] = Float.float16ToFloat(in.readShort());
            }
        }
        return block;
    }

    private static void floats(float[][] block, DataOutputStream out) throws IOException {
        for (float[] row : block) {
            floats(row, out);
        }
    }

    private static float[][] floats(DataInputStream in, int rows, int columns) throws IOException {
        float[][] block = new float[rows][];
        for (int row = 0; row < rows; row++) {
            block[row] = floats(in, columns);
        }
        return block;
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

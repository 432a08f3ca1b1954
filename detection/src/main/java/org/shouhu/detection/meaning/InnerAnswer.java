package org.shouhu.detection.meaning;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes an ONNX model answer with a value from within, and leaves out what only the values behind it need, for the runtime
 * takes every step of a graph, asked for or not.
 */
final class InnerAnswer {
    /** Fields of ModelProto, GraphProto, NodeProto, TensorProto, ValueInfoProto, TypeProto and its Tensor (onnx.proto). */
    private static final int GRAPH = 7;

    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int OUTPUT = 12;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int TENSOR_NAME = 8;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TENSOR_TYPE = 1;
    private static final int ELEMENT_TYPE = 1;
    private static final int FLOAT = 1;

    private InnerAnswer() {}

    /**
     * The same model, answering with the value of this name alone.
     *
     * @throws IOException when the bytes are no model, or no step of it makes such a value
     */
    static byte[] of(byte[] model, String name) throws IOException {
        CodedInputStream input = CodedInputStream.newInstance(model);
        return message(into -> {
            for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
                if (WireFormat.getTagFieldNumber(tag) == GRAPH) {
                    into.writeByteArray(GRAPH, graph(input.readByteArray(), name));
                } else {
                    input.skipField(tag, into);
                }
            }
        });
    }

    private static byte[] graph(byte[] graph, String name) throws IOException {
        Set<String> needed = needed(graph, name);
        CodedInputStream input = CodedInputStream.newInstance(graph);
        return message(into -> {
            for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
                int field = WireFormat.getTagFieldNumber(tag);
                if (field == NODE || field == INITIALIZER) {
                    byte[] part = input.readByteArray();
                    int named = field == NODE ? NODE_OUTPUT : TENSOR_NAME;
                    if (texts(part, named).stream().anyMatch(needed::contains)) {
                        into.writeByteArray(field, part);
                    }
                } else if (field == OUTPUT) {
                    input.skipField(tag);
                } else {
                    input.skipField(tag, into);
                }
            }
            into.writeByteArray(OUTPUT, output(name));
        });
    }

    /** The names of all values that this one is made of. The steps of a graph stand in the order in which they are taken. */
    private static Set<String> needed(byte[] graph, String name) throws IOException {
        List<byte[]> steps = new ArrayList<>();
        CodedInputStream input = CodedInputStream.newInstance(graph);
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == NODE) {
                steps.add(input.readByteArray());
            } else {
                input.skipField(tag);
            }
        }
        Set<String> needed = new HashSet<>(Set.of(name));
        for (byte[] step : steps.reversed()) {
            if (texts(step, NODE_OUTPUT).stream().anyMatch(needed::contains)) {
                needed.addAll(texts(step, NODE_INPUT));
            }
        }
        if (needed.size() == 1) {
            throw new IOException("no step makes " + name);
        }
        return needed;
    }

    /** The texts in a field of a message. */
    private static List<String> texts(byte[] message, int field) throws IOException {
        List<String> texts = new ArrayList<>();
        CodedInputStream input = CodedInputStream.newInstance(message);
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == field) {
                texts.add(input.readString());
            } else {
                input.skipField(tag);
            }
        }
        return texts;
    }

    private static byte[] output(String name) throws IOException {
        byte[] tensor = message(into -> into.writeInt32(ELEMENT_TYPE, FLOAT));
        byte[] type = message(into -> into.writeByteArray(TENSOR_TYPE, tensor));
        return message(into -> {
            into.writeString(VALUE_NAME, name);
            into.writeByteArray(VALUE_TYPE, type);
        });
    }

    private static byte[] message(Fields fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream into = CodedOutputStream.newInstance(bytes);
        fields.write(into);
        into.flush();
        return bytes.toByteArray();
    }

    private interface Fields {
        void write(CodedOutputStream into) throws IOException;
    }
}

package org.shouhu.detection.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The encoders by script, made when first needed.
 *
 * @param chinese for texts in Chinese characters, and whatever is not mostly in Latin letters
 * @param latin for texts mostly in Latin letters
 */
public record Encoders(Supplier<Encoder> chinese, Supplier<Encoder> latin) {
    private static final Shipped CHINESE = new Shipped("bge-small-zh-v1.5-q", 1);
    private static final Shipped LATIN = new Shipped("all-minilm-l6-v2-q", 3);

    /**
     * A shipped encoder.
     *
     * @param layer the layer that is listened to, from 0: in the middle the words are still understood one by one, and the
     *     layers behind it bring them together into one vector that is not asked for (decision 8)
     */
    private record Shipped(String name, int layer) {
        String answer() {
            return "/encoder/layer." + layer + "/output/LayerNorm/Add_1_output_0";
        }
    }

    /**
     * The shipped ones: bge-small-zh-v1.5 (Beijing Academy of Artificial Intelligence, MIT) and all-MiniLM-L6-v2
     * (sentence-transformers, Apache-2.0), both in eight bits, each as far as its middle.
     *
     * @throws IllegalStateException with one sentence when a file of theirs is missing; later, when it is first needed, if
     *     it is damaged or the machine cannot run it
     */
    public static Encoders shipped() {
        for (Shipped shipped : new Shipped[] {CHINESE, LATIN}) {
            if (Encoders.class.getResource("/" + shipped.name() + ".onnx") == null
                    || Encoders.class.getResource("/" + shipped.name() + "-tokenizer.json") == null) {
                throw new IllegalStateException(
                        "the encoder " + shipped.name() + " of the detector is missing; build it again.");
            }
        }
        return new Encoders(() -> Chinese.ENCODER, () -> Latin.ENCODER);
    }

    /** The encoder for a text. */
    public Encoder of(boolean mostlyLatin) {
        return (mostlyLatin ? latin : chinese).get();
    }

    private static Encoder load(Shipped shipped) {
        try (InputStream model = open("/" + shipped.name() + ".onnx");
                InputStream words = open("/" + shipped.name() + "-tokenizer.json")) {
            Map<String, Integer> numbers = new HashMap<>();
            for (Map.Entry<String, JsonNode> piece : JsonMapper.builder()
                    .build()
                    .readTree(words)
                    .path("model")
                    .path("vocab")
                    .properties()) {
                numbers.put(piece.getKey(), piece.getValue().asInt());
            }
            return new OnnxEncoder(InnerAnswer.of(model.readAllBytes(), shipped.answer()), new WordPieces(numbers));
        } catch (IOException | RuntimeException damaged) {
            throw new IllegalStateException(
                    "the encoder " + shipped.name() + " of the detector cannot be used.", damaged);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = Encoders.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("missing");
        }
        return stream;
    }

    private static final class Chinese {
        static final Encoder ENCODER = load(CHINESE);
    }

    private static final class Latin {
        static final Encoder ENCODER = load(LATIN);
    }
}

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
    private static final String CHINESE = "bge-small-zh-v1.5-q";
    private static final String LATIN = "all-minilm-l6-v2-q";

    /**
     * The shipped ones: bge-small-zh-v1.5 (Beijing Academy of Artificial Intelligence, MIT) and all-MiniLM-L6-v2
     * (sentence-transformers, Apache-2.0), both in eight bits.
     *
     * @throws IllegalStateException with one sentence when a file of theirs is missing; later, when it is first needed, if
     *     it is damaged or the machine cannot run it
     */
    public static Encoders shipped() {
        for (String name : new String[] {CHINESE, LATIN}) {
            if (Encoders.class.getResource("/" + name + ".onnx") == null
                    || Encoders.class.getResource("/" + name + "-tokenizer.json") == null) {
                throw new IllegalStateException("the encoder " + name + " of the detector is missing; build it again.");
            }
        }
        return new Encoders(() -> Chinese.ENCODER, () -> Latin.ENCODER);
    }

    /** The encoder for a text. */
    public Encoder of(boolean mostlyLatin) {
        return (mostlyLatin ? latin : chinese).get();
    }

    private static Encoder load(String name) {
        try (InputStream model = open("/" + name + ".onnx");
                InputStream words = open("/" + name + "-tokenizer.json")) {
            Map<String, Integer> numbers = new HashMap<>();
            for (Map.Entry<String, JsonNode> piece : JsonMapper.builder()
                    .build()
                    .readTree(words)
                    .path("model")
                    .path("vocab")
                    .properties()) {
                numbers.put(piece.getKey(), piece.getValue().asInt());
            }
            return new OnnxEncoder(model.readAllBytes(), new WordPieces(numbers));
        } catch (IOException | RuntimeException damaged) {
            throw new IllegalStateException("the encoder " + name + " of the detector cannot be used.", damaged);
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

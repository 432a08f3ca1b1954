package org.shouhu.detection.plugged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shouhu.detection.Detector;
import org.shouhu.detection.meaning.WordPieces;
import org.shouhu.detection.model.ShippedDetector;

/** The folder that an operator's model lies in: {@code model.onnx}, {@code vocabulary.txt}, {@code labels.txt}. */
public final class PluggedModel {
    private PluggedModel() {}

    /**
     * The shipped detector with the model of this folder as its second stage.
     *
     * @throws IllegalStateException with one sentence when it cannot be used: an operator who names a model must not run
     *     without it unawares
     */
    public static Detector behind(ShippedDetector shipped, Path folder) {
        try {
            List<String> labels = Files.readAllLines(folder.resolve("labels.txt")).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return new PluggedDetector(
                    shipped,
                    new OnnxStage(
                            folder.toAbsolutePath().normalize().getFileName().toString(),
                            Files.readAllBytes(folder.resolve("model.onnx")),
                            WordPieces.read(folder.resolve("vocabulary.txt")),
                            labels));
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "the second stage needs model.onnx, vocabulary.txt and labels.txt in " + folder + ".", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "the second stage in " + folder + " cannot be used: " + wrong.getMessage() + ".", wrong);
        } catch (LinkageError missing) {
            throw new IllegalStateException(
                    "the second stage needs the ONNX Runtime, which this machine cannot load.", missing);
        }
    }
}

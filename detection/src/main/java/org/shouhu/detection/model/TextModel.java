package org.shouhu.detection.model;

/**
 * A trained model: the gate that lets ordinary texts pass by at great speed, the model of words that reads the rest, and
 * what listens to the meaning of those that remain.
 *
 * @param name name and version, as it stands in every reading
 * @param chinese for texts in Chinese characters, and whatever is not mostly in Latin letters
 * @param latin for texts mostly in Latin letters
 */
public record TextModel(String name, LinearModel linear, Hearing chinese, Hearing latin, Gate gate) {

    Hearing hearing(boolean mostlyLatin) {
        return mostlyLatin ? latin : chinese;
    }
}

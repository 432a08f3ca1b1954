package org.shouhu.detection.model;

/**
 * A trained model: the gate that lets ordinary texts pass by at great speed, and the model that reads the rest.
 *
 * @param name name and version, as it stands in every reading
 * @param cuts the scores from which bands are allowed
 * @param latinCuts the same for texts in Latin letters
 */
public record TextModel(String name, LinearModel linear, Cuts cuts, Cuts latinCuts, Gate gate) {}

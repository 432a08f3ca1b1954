package org.shouhu.detection.train;

/**
 * Fits slope and shift so that a head's logits become probabilities on texts that did not train it (Platt scaling by
 * Newton steps).
 */
record Calibration(float slope, float shift) {

    static Calibration fit(double[] logits, double[] targets, double[] weights) {
        double slope = 1;
        double shift = 0;
        for (int round = 0; round < 50; round++) {
            double gradientSlope = 1e-3 * (slope - 1);
            double gradientShift = 0;
            double curveSlope = 1e-3;
            double curveShift = 1e-6;
            double curveBoth = 0;
            for (int index = 0; index < logits.length; index++) {
                double probability = LinearTrainer.probability(slope * logits[index] + shift);
                double error = (probability - targets[index]) * weights[index];
                double curve = Math.max(1e-9, probability * (1 - probability)) * weights[index];
                gradientSlope += error * logits[index];
                gradientShift += error;
                curveSlope += curve * logits[index] * logits[index];
                curveShift += curve;
                curveBoth += curve * logits[index];
            }
            double determinant = curveSlope * curveShift - curveBoth * curveBoth;
            if (determinant <= 0) {
                break;
            }
            double stepSlope = (curveShift * gradientSlope - curveBoth * gradientShift) / determinant;
            double stepShift = (curveSlope * gradientShift - curveBoth * gradientSlope) / determinant;
            double size = Math.max(Math.abs(stepSlope), Math.abs(stepShift));
            double cut = size > 1 ? 1 / size : 1;
            slope -= cut * stepSlope;
            shift -= cut * stepShift;
            if (size < 1e-7) {
                break;
            }
        }
        return slope <= 0 ? new Calibration(1, 0) : new Calibration((float) slope, (float) shift);
    }
}

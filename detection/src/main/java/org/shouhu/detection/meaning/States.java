package org.shouhu.detection.meaning;

/**
 * What an encoder made of a text: for the text as a whole and for each of its word pieces a row of numbers, all of one
 * length, kept as bytes with a scale.
 */
public final class States {
    /** The length that every row is brought to, over the square root of its width. */
    private static final double LENGTH = 0.3;

    private final int width;
    private final byte[] steps;
    private final float[] scales;
    private final int[] begins;
    private final int[] finishes;

    /**
     * @param rows what the encoder answered: first the text as a whole, then each piece
     * @param pieces the pieces of the rows behind the first, in their order
     * @throws IllegalArgumentException when one of the numbers is none: it would make every score none, which reads as "no
     *     risk"
     */
    States(float[][] rows, Pieces pieces) {
        width = rows[0].length;
        steps = new byte[rows.length * width];
        scales = new float[rows.length];
        begins = new int[rows.length];
        finishes = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            keep(rows[row], row);
            if (row > 0) {
                begins[row] = pieces.begin(row - 1);
                finishes[row] = pieces.finish(row - 1);
            }
        }
    }

    private void keep(float[] values, int row) {
        double squares = 0;
        float largest = 1e-9f;
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("the encoder answered what is no number");
            }
            squares += value * value;
            largest = Math.max(largest, Math.abs(value));
        }
        for (int column = 0; column < width; column++) {
            steps[row * width + column] = (byte) Math.round(values[column] * 127 / largest);
        }
        scales[row] = (float) (largest / 127 * LENGTH * Math.sqrt(width) / Math.sqrt(Math.max(1e-12, squares)));
    }

    /** Numbers in a row. */
    int width() {
        return width;
    }

    /** Number of rows, the text as a whole included. */
    int rows() {
        return scales.length;
    }

    /** Writes a row where it is wanted. */
    void row(int row, float[] into) {
        int base = row * width;
        float scale = scales[row];
        for (int column = 0; column < width; column++) {
            into[column] = steps[base + column] * scale;
        }
    }

    /** Index of the first character that a row stands for. */
    int begin(int row) {
        return begins[row];
    }

    /** Index behind the last character that a row stands for; 0 for the text as a whole. */
    int finish(int row) {
        return finishes[row];
    }
}

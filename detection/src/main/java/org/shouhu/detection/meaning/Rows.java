package org.shouhu.detection.meaning;

/**
 * Products of rows of numbers with weights: one array per number of a row, with a weight for each unit that hears it. Four
 * numbers or rows at a time, and an array for each, so that the virtual machine makes vector code of it (four times as fast
 * as one long array); always in the same order, so that they give the same everywhere.
 */
final class Rows {
    private Rows() {}

    /**
     * Adds to each unit what the row says to it.
     *
     * @param row numbers, a multiple of four
     */
    static void add(float[][] weights, float[] row, float[] into) {
        for (int column = 0; column < row.length; column += 4) {
            float one = row[column];
            float two = row[column + 1];
            float three = row[column + 2];
            float four = row[column + 3];
            float[] first = weights[column];
            float[] second = weights[column + 1];
            float[] third = weights[column + 2];
            float[] fourth = weights[column + 3];
            for (int unit = 0; unit < into.length; unit++) {
                into[unit] += first[unit] * one + second[unit] * two + third[unit] * three + fourth[unit] * four;
            }
        }
    }

    /** What the units say back to each number of a row, over the same weights. */
    static void back(float[][] weights, float[] units, float[] into) {
        for (int column = 0; column < into.length; column++) {
            into[column] = product(weights[column], units);
        }
    }

    /** The sum of the products of numbers; in four parts, for speed. */
    static float product(float[] left, float[] right) {
        float one = 0;
        float two = 0;
        float three = 0;
        float four = 0;
        int index = 0;
        for (; index + 4 <= left.length; index += 4) {
            one += left[index] * right[index];
            two += left[index + 1] * right[index + 1];
            three += left[index + 2] * right[index + 2];
            four += left[index + 3] * right[index + 3];
        }
        for (; index < left.length; index++) {
            one += left[index] * right[index];
        }
        return one + two + three + four;
    }

    /** Adds numbers to others, each multiplied. */
    static void add(float[] numbers, float times, float[] into) {
        for (int index = 0; index < into.length; index++) {
            into[index] += times * numbers[index];
        }
    }

    /** Adds to each weight the product of its number and its unit, over the first rows. */
    static void multiply(float[][] rows, float[][] units, int count, float[][] into) {
        int row = 0;
        for (; row + 4 <= count; row += 4) {
            four(rows, units, row, into);
        }
        for (; row < count; row++) {
            for (int column = 0; column < into.length; column++) {
                add(units[row], rows[row][column], into[column]);
            }
        }
    }

    private static void four(float[][] rows, float[][] units, int row, float[][] into) {
        float[] toOne = units[row];
        float[] toTwo = units[row + 1];
        float[] toThree = units[row + 2];
        float[] toFour = units[row + 3];
        for (int column = 0; column < into.length; column++) {
            float one = rows[row][column];
            float two = rows[row + 1][column];
            float three = rows[row + 2][column];
            float four = rows[row + 3][column];
            float[] weights = into[column];
            for (int unit = 0; unit < weights.length; unit++) {
                weights[unit] += toOne[unit] * one + toTwo[unit] * two + toThree[unit] * three + toFour[unit] * four;
            }
        }
    }
}

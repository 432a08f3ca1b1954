package org.shouhu.detection.eval;

/**
 * A measure with its uncertainty.
 *
 * @param low lower end of the interval that holds 95 of 100
 * @param high upper end
 */
record Interval(double value, double low, double high) {

    /** The interval of a share (Wilson): sound for few and for none. */
    static Interval ofShare(long found, long all) {
        if (all == 0) {
            return new Interval(Double.NaN, 0, 1);
        }
        double z = 1.96;
        double share = (double) found / all;
        double middle = share + z * z / (2 * all);
        double reach = z * Math.sqrt(share * (1 - share) / all + z * z / (4.0 * all * all));
        double whole = 1 + z * z / all;
        return new Interval(share, Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole));
    }
}

package nl.kcc.kpi.figures;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/// A share with its Wilson score interval at 95 % (Wilson 1927, without continuity correction), each from 0 to 1.
public record Rate(double value, double low, double high) {

    private static final double ERROR = 0.05;

    /// A share without an interval, 0 to 1.
    ///
    /// @return null when there is nothing to take a share of
    public static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    /// @return null when there is nothing to take a share of
    public static Rate of(long successes, long trials) {
        if (trials == 0) {
            return null;
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(Math.toIntExact(trials),
                Math.toIntExact(successes), ERROR);
        return new Rate((double) successes / trials, interval.getLowerBound(), interval.getUpperBound());
    }

    /// Null for no rate.
    public static Double value(Rate rate) {
        return rate == null ? null : (Double) rate.value;
    }

    /// Null for no rate.
    public static Double low(Rate rate) {
        return rate == null ? null : (Double) rate.low;
    }

    /// Null for no rate.
    public static Double high(Rate rate) {
        return rate == null ? null : (Double) rate.high;
    }
}

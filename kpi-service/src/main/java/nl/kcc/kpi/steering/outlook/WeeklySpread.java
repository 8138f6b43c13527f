package nl.kcc.kpi.steering.outlook;

import java.util.List;

import nl.kcc.kpi.counting.Definition;

/// How much the share that is settled differs from week to week, beyond the chance of drawing so many contacts: what comes and
/// goes (`shock`), and what stays (`drift`).
///
/// Half a year of weeks tells little of either, so no single value is believed. Each pair of a few values is as good as
/// another beforehand, and is then weighed by how likely it makes the weeks that were seen: the local level model, with the
/// Kalman filter (Harvey 1989, Forecasting, structural time series models, 2.3). What is told is the mean of their variances.
///
/// @param shock standard deviation of a week's share around the level, 0 to 1
/// @param drift standard deviation of a week's change of the level
record WeeklySpread(double shock, double drift) {

    private static final double[] SHOCKS = { 0, 0.01, 0.02, 0.04 };
    /// A level that moves 1.2 points a week ends a year nine points off; one that stands quite still is not believed.
    private static final double[] DRIFTS = { 0.003, 0.006, 0.012 };

    /// @param weeks the oldest first; those with fewer than thirty decided contacts say nothing
    /// @param share that is settled of all of them, 0 to 1
    static WeeklySpread of(List<DayCount> weeks, double share) {
        double likeliest = Double.NEGATIVE_INFINITY;
        for (double shock : SHOCKS) {
            for (double drift : DRIFTS) {
                likeliest = Math.max(likeliest, logLikelihood(weeks, share, shock, drift));
            }
        }
        double weights = 0;
        double shocks = 0;
        double drifts = 0;
        for (double shock : SHOCKS) {
            for (double drift : DRIFTS) {
                double weight = Math.exp(logLikelihood(weeks, share, shock, drift) - likeliest);
                weights += weight;
                shocks += weight * shock * shock;
                drifts += weight * drift * drift;
            }
        }
        return new WeeklySpread(Math.sqrt(shocks / weights), Math.sqrt(drifts / weights));
    }

    /// But for what is the same whatever the shock and the drift.
    private static double logLikelihood(List<DayCount> weeks, double share, double shock, double drift) {
        double level = Double.NaN;
        double variance = 0;
        double sum = 0;
        for (DayCount week : weeks) {
            variance += drift * drift;
            if (week.decided() >= Definition.FEWEST_FOR_A_VERDICT) {
                double seen = (double) week.settled() / week.decided();
                double ofSeen = share * (1 - share) / week.decided() + shock * shock;
                if (Double.isNaN(level)) {
                    level = seen;
                    variance = ofSeen;
                } else {
                    double all = variance + ofSeen;
                    double off = seen - level;
                    sum -= (Math.log(all) + off * off / all) / 2;
                    level += off * variance / all;
                    variance *= ofSeen / all;
                }
            }
        }
        return sum;
    }
}

package nl.kcc.kpi.steering.outlook;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Verdict;

/// What can still become of a period that is under way.
///
/// @param norm that all contacts of the period must reach together, 0 to 1: what is decided by the norm of its own days, the
///        rest by that of the days to come
/// @param open contacts of the days so far that have no outcome yet
/// @param coming contacts that are expected from now on, up to the last day
/// @param needed how many of the open and the coming ones must be settled to reach the norm; null when there are too few
/// @param neededShare the same as a share of them, 0 to 1, or more when it is out of reach; null when none are left
/// @param atThisPace left out when too little was decided in the weeks before
/// @param sentence the same in Dutch
record PeriodOutlook(OutlookPeriod period, LocalDate from, LocalDate to, double norm, OutlookStanding standing, long decided,
        long settled, long open, long coming, @JsonInclude(ALWAYS) Long needed, @JsonInclude(ALWAYS) Double neededShare,
        PeriodEnd atThisPace, String sentence) {

    private static final double NORMAL_95 = 1.96;
    private static final double DAYS_OF_A_WEEK = 7;
    /// So that a product of shares that should be whole does not ask for one contact more.
    private static final double ROUNDING = 1e-6;

    /// Where a period ends if it goes on like this.
    ///
    /// @param value settled / decided at the end, 0 to 1
    /// @param low lower end of the margin: 95 in 100 ends lie within it
    /// @param verdict of the margin against the norm
    record PeriodEnd(double value, double low, double high, Verdict verdict) {
    }

    /// @param soFar share that what is decided must reach
    /// @param toCome share that the rest must reach
    record Shares(double soFar, double toCome) {
    }

    static PeriodOutlook of(OutlookPeriod period, LocalDate today, CountedDays counted, Inflow inflow, Optional<Pace> pace,
            Shares shares) {
        DayRange days = period.around(today);
        DayCount sum = counted.sum(new DayRange(days.from(), today));
        double coming = inflow.until(days.to(), today, counted.on(today).first());
        double rest = sum.open() + coming;
        double all = sum.decided() + rest;
        double required = shares.soFar() * sum.decided() + shares.toCome() * rest;
        double norm = all == 0 ? shares.soFar() : required / all;
        Long needed = all < Definition.FEWEST_FOR_A_VERDICT ? null
                : Long.valueOf((long) Math.max(0, Math.ceil(required - sum.settled() - ROUNDING)));
        long whole = Math.round(coming);
        OutlookStanding standing = standing(needed, sum.open() + whole);
        PeriodEnd end = needed == null ? null
                : pace.map(known -> end(sum, rest, weeks(days, today), known, inflow.spread(), norm)).orElse(null);
        return new PeriodOutlook(period, days.from(), days.to(), norm, standing, sum.decided(), sum.settled(), sum.open(),
                whole,
                needed, needed == null || sum.open() + whole == 0 ? null : (Double) ((double) needed / (sum.open() + whole)),
                end,
                OutlookSentence.of(period, standing, norm, needed, sum.open() + whole, end));
    }

    private static OutlookStanding standing(Long needed, long left) {
        if (needed == null) {
            return OutlookStanding.TOO_FEW;
        }
        if (needed == 0) {
            return OutlookStanding.SURE;
        }
        return needed <= left ? OutlookStanding.POSSIBLE : OutlookStanding.OUT_OF_REACH;
    }

    private static double weeks(DayRange days, LocalDate today) {
        return Math.max(1, days.to().toEpochDay() - today.toEpochDay()) / DAYS_OF_A_WEEK;
    }

    /// The share at the end lies between that of none of the rest and that of all of it.
    static PeriodEnd end(DayCount sum, double rest, double weeks, Pace pace, double spread, double norm) {
        double all = sum.decided() + rest;
        double value = (sum.settled() + pace.share() * rest) / all;
        double margin = 0;
        if (rest > 0) {
            double ofRest = rest / all;
            // More or fewer contacts than expected pull the figure towards the pace, or away from it.
            double pull = sum.decided() == 0 ? 0
                    : (pace.share() - (double) sum.settled() / sum.decided()) * sum.decided() / all * ofRest * spread;
            margin = NORMAL_95 * Math.sqrt(ofRest * ofRest * pace.variance(rest, weeks) + pull * pull);
        }
        double low = Math.max(sum.settled() / all, value - margin);
        double high = Math.min((sum.settled() + rest) / all, value + margin);
        return new PeriodEnd(value, low, high, low >= norm ? Verdict.ABOVE : high < norm ? Verdict.BELOW : Verdict.UNDECIDED);
    }
}

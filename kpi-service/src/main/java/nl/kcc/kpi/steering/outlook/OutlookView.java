package nl.kcc.kpi.steering.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The answer of `GET /v1/kpi/outlook`.
///
/// @param periods the week, the month and the year that are under way
/// @param pace left out when fewer than thirty contacts were decided in the weeks that it is of
record OutlookView(String definition, LocalDate today, Instant asOf, List<PeriodOutlook> periods, PaceView pace) {

    /// What "at this pace" means.
    ///
    /// @param share settled / decided in these days, 0 to 1
    /// @param weeklyShock how far a week lies from the level, beyond chance: one standard deviation, 0 to 1
    /// @param weeklyDrift how much the level itself moves in a week
    record PaceView(LocalDate from, LocalDate to, long decided, long settled, double share, double weeklyShock,
            double weeklyDrift) {

        static PaceView of(Pace pace) {
            return new PaceView(pace.days().from(), pace.days().to(), pace.decided(), pace.settled(), pace.share(),
                    pace.spread().shock(), pace.spread().drift());
        }
    }
}

package nl.kcc.kpi.reports.course;

import java.time.Instant;

/// One hour of the day.
///
/// @param startsAt begin of the hour
/// @param endsAt begin of the next one
/// @param soFar from the begin of the day to the end of this hour
record Hour(Instant startsAt, Instant endsAt, Count hour, Count soFar) {
}

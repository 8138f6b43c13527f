/// `GET /v1/kpi/course`: how a day went, hour by hour.
///
/// Counted from the facts by the hour in which the citizen asked, on the clock of Europe/Amsterdam: a day has 23, 24 or
/// 25 hours. Each hour carries its own figures and those of the day up to its end.
package nl.kcc.kpi.reports.course;

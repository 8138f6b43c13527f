package nl.kcc.kpi.reports.channels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import nl.kcc.kpi.figures.Figures;

/// The answer of `GET /v1/kpi/channels`. Shares are of the first contacts (`first`), 0 to 1, and null without any.
///
/// @param mix the total with fixed shares of the channels
/// @param digital share of the digital channels
/// @param by `day` or `month`
/// @param trend in order; days or months without contacts are left out
/// @param before left out where there is no period before
/// @param shift since the period before
record ChannelsView(String definition, LocalDate from, LocalDate to, Instant asOf, double target, Figures total,
        Mix mix, Digital digital, List<Part> channels, String by, List<Point> trend, Before before, Shift shift) {
}

package nl.kcc.kpi.reports.channels;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.Figures;
import nl.kcc.kpi.figures.Resolution;

/// The answer of `GET /v1/kpi/channels`. Shares are of the first contacts (`first`), 0 to 1, and null without any.
///
/// @param target the norm of the period, 0 to 1
/// @param mix the total with fixed shares of the channels
/// @param digital share of the digital channels
/// @param by `day`, `week` or `month`
/// @param trend in order; days, weeks or months without contacts are left out
/// @param before left out where there is no period before
/// @param shift since the period before
record ChannelsView(String definition, LocalDate from, LocalDate to, Instant asOf, double target, Figures total,
        Mix mix, DigitalShare digital, List<ChannelFigures> channels, String by, List<TrendPoint> trend,
        ChannelsBefore before, Shift shift) {

    /// One channel in the whole period.
    ///
    /// @param target the norm for this channel; left out when it is that of the whole
    record ChannelFigures(Channel channel, Double target, @JsonInclude(ALWAYS) Double share, @JsonUnwrapped Figures figures) {
    }

    /// The part that one channel had.
    ///
    /// @param comparable whether enough is decided, then and now, to compare its rates
    record ChannelShare(Channel channel, @JsonUnwrapped Resolution resolution, @JsonInclude(ALWAYS) Double share,
            boolean comparable) {
    }

    /// The part of one channel in a day, week or month.
    ///
    /// @param base whether enough is decided to draw a line through its rate
    record TrendShare(Channel channel, @JsonUnwrapped Resolution resolution, @JsonInclude(ALWAYS) Double share,
            boolean base) {
    }

    /// One day, week or month.
    ///
    /// @param key such as `2026-01-31`, `2026-W05` or `2026-01`
    /// @param from its first day, and `to` its last, within the period asked
    /// @param target the norm of these days; left out when it is that of the period
    /// @param low lower bound of the interval of its rate, and `high` the upper one; null when nothing is decided
    /// @param base whether enough is decided to compare it and to draw a line through it
    /// @param fcrMix with the same fixed shares of the channels as the total
    record TrendPoint(String key, LocalDate from, LocalDate to, Double target, @JsonUnwrapped Resolution total,
            @JsonInclude(ALWAYS) Double low, @JsonInclude(ALWAYS) Double high, boolean base,
            @JsonInclude(ALWAYS) Double fcrMix, DigitalShare digital, List<TrendShare> channels) {
    }

    /// The period before, with the same fixed shares.
    ///
    /// @param comparable whether enough is decided, then and now, to compare the two
    record ChannelsBefore(LocalDate from, LocalDate to, boolean comparable, @JsonUnwrapped Resolution total,
            @JsonInclude(ALWAYS) Double fcrMix, DigitalShare digital, List<ChannelShare> channels) {
    }

    /// Share of the digital channels.
    ///
    /// @param web the website alone
    /// @param webAndEmail website and e-mail together
    record DigitalShare(@JsonInclude(ALWAYS) Double web, @JsonInclude(ALWAYS) Double webAndEmail) {
    }
}

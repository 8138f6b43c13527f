package nl.kcc.kpi.channels;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.kcc.events.Channel;
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

    /// @param web the website alone
    /// @param webAndEmail website and e-mail together
    record Digital(@JsonInclude(ALWAYS) Double web, @JsonInclude(ALWAYS) Double webAndEmail) {
    }

    /// One channel in the whole period.
    record Part(Channel channel, @JsonInclude(ALWAYS) Double share, @JsonUnwrapped Figures figures) {
    }

    /// One day or month.
    ///
    /// @param key such as `2026-01-31` or `2026-01`
    /// @param from its first day, and `to` its last, within the period asked
    /// @param fcrMix with the same fixed shares of the channels as the total
    record Point(String key, LocalDate from, LocalDate to, long first, long decided, long settled,
            @JsonInclude(ALWAYS) Double fcr, @JsonInclude(ALWAYS) Double fcrMix, Digital digital, List<Share> channels) {
    }

    record Share(Channel channel, long first, long decided, long settled, @JsonInclude(ALWAYS) Double share,
            @JsonInclude(ALWAYS) Double fcr) {
    }

    /// The period before, with the same fixed shares.
    record Before(LocalDate from, LocalDate to, long first, long decided, long settled, @JsonInclude(ALWAYS) Double fcr,
            @JsonInclude(ALWAYS) Double fcrMix, Digital digital, List<Share> channels) {
    }
}

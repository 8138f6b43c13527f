package nl.kcc.kpi.steering.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import nl.kcc.events.Channel;
import nl.kcc.kpi.steering.actions.ActionStatus;

/// The published figures.
///
/// @param definition version of the definition the figures follow
/// @param explanation what is counted, in Dutch
/// @param asOf when they were read
/// @param fewest under this number of contacts nothing is shown
record PublicView(String definition, String explanation, Instant asOf, int fewest, List<OfMunicipality> municipalities) {

    /// @param municipality CBS code
    /// @param norm the share it holds itself to now, 0 to 1
    /// @param periods the last whole month, and this year up to now
    /// @param actions what is done to meet the norm, as far as it was communicated
    record OfMunicipality(String municipality, double norm, List<Period> periods, List<Measure> actions) {
    }

    /// @param kind `LAST_MONTH` or `THIS_YEAR`
    /// @param to last day, included
    /// @param target the norm of those days; where that changed, each part counts by its own, and the last one alone where the
    /// total is not enough to be shown
    /// @param channels every channel
    record Period(Kind kind, LocalDate from, LocalDate to, double target, PublicShare total, List<OfChannel> channels) {
    }

    enum Kind {
        LAST_MONTH,
        THIS_YEAR
    }

    /// @param target the norm for this channel; left out when it is that of the period, or not published
    record OfChannel(Channel channel, Double target, PublicShare share) {
    }

    /// An improvement action, without who and why.
    record Measure(String title, ActionStatus status, LocalDate startedOn, LocalDate endsOn) {
    }
}

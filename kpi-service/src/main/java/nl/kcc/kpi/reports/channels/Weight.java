package nl.kcc.kpi.reports.channels;

import java.time.LocalDate;

import nl.kcc.events.Channel;

/// A row of `channel_weight`.
///
/// @param share of all contacts, before it is taken in proportion to the others
/// @param origin where the number comes from, in Dutch
record Weight(Channel channel, double share, String origin, LocalDate validFrom) {
}

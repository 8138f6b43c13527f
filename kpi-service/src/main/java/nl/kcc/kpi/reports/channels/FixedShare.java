package nl.kcc.kpi.reports.channels;

import nl.kcc.events.Channel;

/// The stored share of a channel, and how it is used.
///
/// @param stored as it is stored
/// @param used in proportion to the others that take part; 0 when it does not
/// @param origin where the stored number comes from, in Dutch
record FixedShare(Channel channel, double stored, double used, String origin) {
}

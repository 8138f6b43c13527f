package nl.kcc.kpi.counters;

import java.time.LocalDate;

import nl.kcc.events.Channel;

/// Where a contact is counted.
///
/// @param day the first one of a month or year
/// @param channel null for all together
/// @param topic empty while unknown
/// @param department empty without one
/// @param reason why it is no success; empty when it is one, or not decided
public record Cell(LocalDate day, String municipality, Channel channel, String topic, String department, String reason) {

    /// The columns that name it.
    public static final String COLUMNS = "day, municipality, channel, topic, department, reason";

    /// Stands for all municipalities, channels, topics, departments or reasons together.
    public static final String ALL = "*";
}

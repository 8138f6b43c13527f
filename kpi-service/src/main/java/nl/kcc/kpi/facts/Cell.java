package nl.kcc.kpi.facts;

import java.time.LocalDate;

import nl.kcc.events.Channel;

/// Where a contact is counted.
///
/// @param topic empty while unknown
/// @param department empty without one
record Cell(LocalDate day, String municipality, Channel channel, String topic, String department) {
}

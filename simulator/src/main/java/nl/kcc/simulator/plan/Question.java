package nl.kcc.simulator.plan;

import java.util.List;

import nl.kcc.simulator.truth.Counted;

/// One question about one subject: one contact.
///
/// @param topic code of the catalogue; null while nobody knows
/// @param outcome given with the registration; null when still open
/// @param counted what the registration alone makes of it: a state, or `OPEN`
/// @param steps what happens afterwards, in this order
public record Question(String topic, String summary, String outcome, Counted counted, List<Step> steps) {
}

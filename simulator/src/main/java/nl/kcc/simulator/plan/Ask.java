package nl.kcc.simulator.plan;

import java.time.Duration;
import java.util.List;

/// One question about one subject: one contact.
///
/// @param topic code of the catalogue; null while nobody knows
/// @param outcome given with the registration; null when still open
/// @param handover more about an outcome `HANDOVER`; null for the bare outcome
/// @param later what is done afterwards, in this order
public record Ask(String topic, String outcome, Deed.HandOver handover, List<Later> later) {

    /// A deed, and how long after the one before it.
    public record Later(Duration after, Deed deed) {
    }

    /// What an agent writes down of it.
    public String summary() {
        return topic == null ? "Vraag zonder bekend onderwerp" : "Vraag over " + topic.replace('-', ' ');
    }
}

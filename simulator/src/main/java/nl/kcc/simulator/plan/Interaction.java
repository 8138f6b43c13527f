package nl.kcc.simulator.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One interaction with a citizen.
///
/// @param occurredAt when the citizen asked
/// @param loggedAt when it is registered, in the order of the month; up to thirty days later
/// @param way how the product hears of it; what citizens write themselves is of the moment at which it arrives
/// @param citizen null for someone who stayed anonymous
/// @param person `type` and `value` as it is sent; null for someone who stayed anonymous
/// @param sentTwice whether the client sends the registration twice at once, as after a lost answer
/// @param encounter the call or visit by which it came; null where no system tells of one
/// @param live whether it takes place while it is registered, when all that is planned before it has been done
public record Interaction(Instant occurredAt, Instant loggedAt, String municipality, String channel, Way way, Citizen citizen,
        Map<String, String> person, List<Ask> asks, boolean sentTwice, Encounter encounter, boolean live) {

    /// The same, at another moment.
    public Interaction at(Instant moment) {
        return new Interaction(moment, loggedAt, municipality, channel, way, citizen, person, asks, sentTwice, encounter, live);
    }
}

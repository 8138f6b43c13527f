package nl.kcc.simulator.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One interaction with a citizen: a call, a visit, a mail or a form.
///
/// @param at when in the simulated day it is logged
/// @param daysLate how many days before that the citizen asked; 0 for most
/// @param person `type` and `value`; null for someone who stayed anonymous
/// @param sentTwice whether the client sends the registration twice, as after a lost answer
public record Visit(
        Duration at,
        int daysLate,
        String municipality,
        String channel,
        Map<String, String> person,
        List<Question> questions,
        boolean sentTwice) {

    /// A mailbox that nobody else has, in this run or another: told apart when the visit is registered.
    static final Map<String, String> A_MAILBOX = Map.of("type", "EMAIL", "value", "inwoner@example.org");

    /// @param key unique to this visit in all runs
    public Map<String, String> person(String key) {
        return person == A_MAILBOX ? Map.of("type", "EMAIL", "value", "inwoner." + key + "@example.org") : person;
    }
}

package nl.kcc.simulator.plan;

import java.util.List;
import java.util.Map;

/// Somebody who can be recognised.
///
/// @param type `BSN`, `KVK`, `EMAIL` or `PHONE`
/// @param spellings of the same number or address
public record Citizen(String type, List<String> spellings) {

    /// One name for the same person, however it is spelled.
    public String identity() {
        return type + " " + spellings.getFirst();
    }

    Map<String, String> spelled(int which) {
        return Map.of("type", type, "value", spellings.get(which % spellings.size()));
    }
}

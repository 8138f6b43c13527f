package nl.kcc.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;

/// The definite answer to a call.
///
/// @param status HTTP status; 0 when the outcome stayed unknown
/// @param attempts how often the call was sent
public record Reply(int status, JsonNode json, int attempts) {

    static final int UNKNOWN = 0;

    public boolean succeeded() {
        return status / 100 == 2;
    }

    public boolean unknown() {
        return status == UNKNOWN;
    }

    /// The state forbids the call, and an earlier attempt of the same call may be the reason.
    public boolean landedBefore() {
        return status == 409 && attempts > 1;
    }

    /// What the problem document says, or the bare status.
    public String problem() {
        return (unknown() ? "no answer" : status) + " " + json.path("detail").asText("") + " "
                + json.path("violations").toString();
    }
}

package nl.kcc.routing.worklist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import nl.kcc.edge.Problem;

/// `PUT /v1/departments/{department}/desk`.
///
/// @param mailAddress of the department; null for none
/// @param coordinator user name of whoever sees to work that is sent to and fro; null for nobody
/// @param coordinatorAddress where the coordinator is told of work that is long late; null for nowhere
/// @param reminders whether the department is reminded by mail of what is due
/// @param version the one that was read before; 0 when there was none
record DeskRequest(
        @Size(max = 254) @Pattern(regexp = DeskRequest.ADDRESS, message = DeskRequest.NO_ADDRESS) String mailAddress,
        @Pattern(regexp = Worker.NAME, message = Worker.NO_NAME) String coordinator,
        @Size(max = 254) @Pattern(regexp = DeskRequest.ADDRESS, message = DeskRequest.NO_ADDRESS) String coordinatorAddress,
        @NotNull Boolean reminders,
        @NotNull @Min(0) @Max(1_000_000) Integer version) {

    private static final String ADDRESS = "[^\\s\\p{Cc}@<>,;\"]+@[^\\s\\p{Cc}@<>,;\"]+\\.[^\\s\\p{Cc}@<>,;\"]+";
    private static final String NO_ADDRESS = "moet een e-mailadres zijn";

    /// @throws Problem.InvalidInput when there is nowhere to send reminders to
    void check() {
        if (reminders && mailAddress == null) {
            throw new Problem.InvalidInput("mailAddress", "Vul het e-mailadres in waar herinneringen naartoe gaan.");
        }
    }
}

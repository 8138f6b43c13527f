package nl.kcc.intake.registration;

import nl.kcc.edge.PlainText;
import nl.kcc.intake.input.Code;
import nl.kcc.intake.input.CodeForm;
import nl.kcc.intake.input.KnownReason;

/// More about a hand-over that is asked for with the registration.
///
/// @param reason `UNSPECIFIED` when left out
/// @param department null leaves the choice to routing
/// @param note for the back office; stays here and travels in no event
record HandoverDetails(
        @KnownReason String reason,
        @Code(CodeForm.DEPARTMENT) String department,
        @PlainText(min = 1, max = 4000) String note) {

    static final HandoverDetails NONE = new HandoverDetails(null, null, null);

    private static final String UNSPECIFIED = "UNSPECIFIED";

    String reasonOrUnspecified() {
        return reason == null ? UNSPECIFIED : reason;
    }
}

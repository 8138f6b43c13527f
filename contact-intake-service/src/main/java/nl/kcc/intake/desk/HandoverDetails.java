package nl.kcc.intake.desk;

import nl.kcc.edge.PlainText;
import nl.kcc.intake.registration.NewHandover;

/// More about a hand-over that is asked for with the registration.
///
/// @param reason `UNSPECIFIED` when left out
/// @param department null leaves the choice to routing
/// @param note for the back office; stays here and travels in no event
record HandoverDetails(
        @KnownReason String reason,
        @Code(CodeForm.DEPARTMENT) String department,
        @PlainText(min = 1, max = NewHandover.LONGEST_NOTE) String note) {

    NewHandover handover() {
        return new NewHandover(reason, department, note);
    }
}

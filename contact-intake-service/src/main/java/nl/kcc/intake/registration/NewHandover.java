package nl.kcc.intake.registration;

/// A hand-over that is asked for with the registration.
///
/// @param reason code of a hand-over reason; null when none was given
/// @param department null leaves the choice to routing
/// @param note for the back office; masked, and in no event; null when there is none
public record NewHandover(String reason, String department, String note) {

    public static final int LONGEST_NOTE = 4000;

    static final NewHandover UNEXPLAINED = new NewHandover(null, null, null);

    private static final String UNSPECIFIED = "UNSPECIFIED";

    String reasonOrUnspecified() {
        return reason == null ? UNSPECIFIED : reason;
    }
}

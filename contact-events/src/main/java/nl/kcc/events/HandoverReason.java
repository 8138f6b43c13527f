package nl.kcc.events;

/// Why the front office hands a contact over, for [ContactState.HandoverRequest#reason()]. A closed list, so that no name
/// and no number can hide in a reason. An installation may add reasons of its own; those, `UNSPECIFIED` for a hand-over
/// without a reason, and whatever was accepted before the list was closed stand in events beside these.
public enum HandoverReason {
    NO_KNOWLEDGE("Kennis ontbreekt bij het KCC"),
    NOT_AUTHORISED("Het KCC mag dit niet beslissen"),
    COMPLEX("Te ingewikkeld"),
    NO_TIME("Geen tijd"),
    CITIZEN_REQUEST("Inwoner vroeg erom"),
    OTHER("Iets anders");

    private final String label;

    HandoverReason(String label) {
        this.label = label;
    }

    /// Dutch, for whoever chooses one.
    public String label() {
        return label;
    }
}

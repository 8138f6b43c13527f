package nl.kcc.routing.handover;

/// What a member of staff does with a hand-over.
sealed interface Move {

    /// Takes it up for the department.
    record Accept() implements Move {
    }

    /// Sends it to another department.
    record Forward(String department, String reason) implements Move {
    }

    /// Sends it back to the front office.
    record GiveBack(String reason) implements Move {
    }

    /// The citizen has been served, one way or another.
    record Complete(HandoverResult result, String text) implements Move {
    }

    /// Writes something down; the hand-over stays as it is.
    record Note(String text) implements Move {
    }
}

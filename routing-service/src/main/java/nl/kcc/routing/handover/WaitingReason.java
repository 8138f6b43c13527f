package nl.kcc.routing.handover;

/// Why a department cannot go on before the citizen does something.
enum WaitingReason {
    /// Something that must be known first.
    DATA_MISSING,
    /// A paper or a picture.
    DOCUMENT_MISSING,
    /// What was agreed takes place later.
    APPOINTMENT_AGREED,
    /// At the citizen's own wish.
    CITIZEN_ASKED
}

package nl.kcc.routing.handover;

/// How the back office completed a hand-over.
enum HandoverResult {
    /// The citizen has a substantive answer.
    ANSWERED,
    /// The citizen was told which other body has the answer, and how to reach it.
    REFERRED,
    /// The citizen was told why there can be no answer.
    NO_ANSWER_POSSIBLE,
    /// The citizen could not be reached, after trying as often as agreed.
    CITIZEN_NOT_REACHED
}

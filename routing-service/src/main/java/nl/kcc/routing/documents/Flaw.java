package nl.kcc.routing.documents;

/// One flaw of a document.
///
/// @param document what it is, in Dutch, such as `regeltabel`
/// @param place where in the document: the id or code of the entry, or else its position or field
/// @param message a Dutch sentence for whoever keeps the document, without a full stop
public record Flaw(String document, String place, Kind kind, String message) {

    /// What is the matter.
    public enum Kind {
        /// Something that must be there is not.
        MISSING,
        /// It does not have the form that it must have.
        MALFORMED,
        /// It names something that does not exist.
        UNKNOWN,
        /// It stands there twice.
        DOUBLE,
        /// Two things cover the same ground.
        OVERLAPPING,
        /// It can never have its turn.
        UNREACHABLE,
        /// No contact can ever meet it.
        IMPOSSIBLE,
        /// Something falls through that should not.
        GAP,
        /// It says things that exclude each other.
        CONTRADICTORY,
        /// A number or day lies outside what makes sense.
        OUT_OF_RANGE
    }

    @Override
    public String toString() {
        return document + ", " + place + ": " + message;
    }
}

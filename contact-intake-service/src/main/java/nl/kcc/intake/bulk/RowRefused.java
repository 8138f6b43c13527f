package nl.kcc.intake.bulk;

/// A row that cannot become a contact. An answer to whoever sent the file, so without a stack trace.
class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    /// @param field as the interface names it; empty when it is about the row as a whole
    /// @param message a Dutch sentence; nothing of the row in it
    RowRefused(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    RowRefused(ImportField field, String message) {
        this(field.wireName(), message);
    }

    String field() {
        return field;
    }
}

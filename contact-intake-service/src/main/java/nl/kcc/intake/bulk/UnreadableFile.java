package nl.kcc.intake.bulk;

/// From some row on a file cannot be read: where that row ends, nobody can tell.
class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long row;

    /// @param message a Dutch sentence
    UnreadableFile(long row, String message) {
        super(message, null, false, false);
        this.row = row;
    }

    long row() {
        return row;
    }
}

package nl.kcc.intake.bulk;

import java.util.Optional;

/// Reads a file from its beginning to its end.
interface FileRows {

    /// The next row, empty ones left out; empty at the end. What follows a row that nobody can find the end of is not read.
    Optional<FileRow> next();
}

package nl.kcc.intake.webform;

import io.vertx.core.buffer.Buffer;

/// A file that a citizen sent with the form.
///
/// @param name safe as a file name on any system, and distinct within the form
record AttachedFile(String name, Buffer content) {

    /// Neither name nor content: both may name people.
    @Override
    public String toString() {
        return "AttachedFile[bytes=" + content.length() + "]";
    }
}

package nl.kcc.intake.webform;

import java.util.List;

/// `GET /v1/contacts/{id}/form`: all that a citizen sent with the form.
///
/// @param name left out when not given
/// @param email as written
/// @param phone as written; left out when not given
/// @param suspect whether a field was filled in that people do not see
record SentForm(String name, String email, String phone, String message, boolean suspect, List<SentFile> attachments) {

    /// A file, as it is listed.
    ///
    /// @param number by which it is asked for
    /// @param size in bytes
    record SentFile(int number, String name, long size) {
    }

    /// Nothing of the citizen.
    @Override
    public String toString() {
        return "SentForm[attachments=" + attachments.size() + "]";
    }
}

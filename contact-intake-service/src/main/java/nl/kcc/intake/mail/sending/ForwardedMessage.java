package nl.kcc.intake.mail.sending;

import java.util.Optional;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;

/// What a citizen sent us, and another body gets.
///
/// @param asker the citizen's address, for that body's answer
/// @param mail as it came in; empty when it came by the form
/// @param form the words in the form; empty when it came by mail
record ForwardedMessage(String asker, Optional<Buffer> mail, Optional<String> form) {

    static ForwardedMessage of(String asker, Row row) {
        return new ForwardedMessage(asker, Optional.ofNullable(row.getBuffer("original")),
                Optional.ofNullable(row.getString("form")));
    }

    /// Nothing of the citizen.
    @Override
    public String toString() {
        return "ForwardedMessage[]";
    }
}

package nl.kcc.intake.mail.parsing;

import java.util.Optional;

/// Who asks, as far as the mail tells it. A header is no proof: whoever relies on the person checks more than this.
///
/// @param person empty when nobody can be named without an agent's word: forwarded mail, a form that names nobody
/// @param sender of the From field
/// @param proposed whom an agent may confirm as the person: the writer of what was forwarded
public record Author(Optional<Correspondent> person, Optional<Correspondent> sender, Optional<Correspondent> proposed) {

    static final Author NOBODY = new Author(Optional.empty(), Optional.empty(), Optional.empty());
}

package nl.kcc.intake.mail.correspondence;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.ListPosition;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.intake.mail.processing.OutcomeKind;

/// Which mails are asked for.
///
/// @param kinds any of these; all when empty
/// @param size how many at most
/// @param after where the page before ended
record KeptMailFilter(Set<OutcomeKind> kinds, MunicipalityScope scope, int size, Optional<ListPosition> after) {

    /// One more than a page holds: so it shows whether there is another page.
    Tuple values() {
        return Tuple.tuple().addArrayOfString(scope.orNull())
                .addArrayOfString(kinds.isEmpty() ? null : kinds.stream().map(Enum::name).toArray(String[]::new))
                .addOffsetDateTime(after.map(position -> position.at().atOffset(ZoneOffset.UTC)).orElse(null))
                .addUUID(after.map(ListPosition::id).orElse(null)).addInteger(size + 1);
    }
}

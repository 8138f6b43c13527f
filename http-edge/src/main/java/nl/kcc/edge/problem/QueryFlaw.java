package nl.kcc.edge.problem;

import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import nl.kcc.edge.Problem;

/// Finds the query parameter to blame when a value could not be converted. The failure does not say which parameter it
/// was about, but its text quotes the value.
final class QueryFlaw {

    private QueryFlaw() {
    }

    /// @param cause why the conversion failed; null when nothing was converted
    /// @return nothing when it is not the query that is to blame but the path, where such a thing cannot be
    static Optional<Problem> in(Throwable cause, MultivaluedMap<String, String> query) {
        String text = cause == null ? "" : String.valueOf(cause.getMessage());
        return query.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(value -> !value.isEmpty() && text.contains(value)))
                .map(entry -> (Problem) new Problem.InvalidInput(entry.getKey(),
                        "De waarde van '%s' heeft niet de juiste vorm.".formatted(entry.getKey())))
                .findFirst();
    }
}

package nl.kcc.edge;

import java.io.Serializable;

/// One thing that is wrong with what a client sent.
///
/// @param field where, as a path in the JSON that was sent, such as `questions[1].summary`; the name of a query
///        parameter or header; or empty when the whole message is meant
/// @param message a Dutch sentence that an agent understands
public record Violation(String field, String message) implements Serializable {
}

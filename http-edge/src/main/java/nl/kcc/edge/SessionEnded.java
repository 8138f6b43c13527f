package nl.kcc.edge;

/// Somebody signed out, here or at another service.
///
/// @param id of the [Session]
public record SessionEnded(String id) {
}

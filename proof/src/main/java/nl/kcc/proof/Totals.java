package nl.kcc.proof;

/// What a service tells in its manifests.
///
/// @param topic of the manifests
/// @param sql `municipality`, `day`, `contacts`, `versions` and `digest` of everything from the moment `$1` on, as in
///        [nl.kcc.events.Manifest]
/// @param list `municipality`, `id`, `version` and `digest` of each thing from the moment `$1` until before `$2`
public record Totals(String topic, String sql, String list) {
}

package nl.kcc.kpi.steering.norms;

/// How often a promise was kept.
///
/// @param decided kept or broken; what can still go either way is left out
public record Score(long kept, long decided) {
}

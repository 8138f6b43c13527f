package nl.kcc.kpi.steering.norms;

/// How often a promise was kept; of a ceiling, how often it was what is to stay under it.
///
/// @param decided kept or broken; what can still go either way is left out
public record Score(long kept, long decided) {
}

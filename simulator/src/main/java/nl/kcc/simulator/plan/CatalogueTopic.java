package nl.kcc.simulator.plan;

/// What the simulator needs to know of a topic of the catalogue.
///
/// @param direct whether the front office may answer it at once
public record CatalogueTopic(String code, String department, boolean direct) {
}

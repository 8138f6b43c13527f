/// `GET /v1/norms` and what keeps them: the norms a municipality holds itself to, as dated data.
///
/// A [Norm] says of which [Metric] which share must hold, from when to when, who owns it and when it was last tested.
/// Changing one ends its version and begins the next ([KeepNorms]), so what held at any day can be told. [Scores] counts
/// how often the promise was kept, for the metrics this product can measure from its facts, those of calls and visits among them
/// ([NormsOnEncounters] tells the figures which of these were in force); the others have no figure,
/// never a made-up one. [Attainment] sets that beside the norm, with its interval.
package nl.kcc.kpi.steering.norms;

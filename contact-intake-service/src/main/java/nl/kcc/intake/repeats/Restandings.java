package nl.kcc.intake.repeats;

import java.time.Instant;
import java.util.List;

/// New standings, on whose behalf, and when.
record Restandings(List<Restanding> standings, String actor, Instant at) {
}

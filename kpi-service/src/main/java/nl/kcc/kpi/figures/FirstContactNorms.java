package nl.kcc.kpi.figures;

import java.util.List;

import io.smallrye.mutiny.Uni;

/// Knows by which norms first-contact resolution is judged. Whoever keeps the norms stands above the figures, which only ask.
public interface FirstContactNorms {

    /// All that ever held, of every municipality. Of two that are about the same, the one that goes first stands first.
    Uni<List<FirstContactNorm>> known();
}

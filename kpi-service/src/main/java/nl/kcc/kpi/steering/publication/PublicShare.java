package nl.kcc.kpi.steering.publication;

import nl.kcc.kpi.figures.Verdict;
import nl.kcc.kpi.steering.norms.Attainment;
import nl.kcc.kpi.steering.norms.Score;

/// A share that citizens may see, or the word that there are too few contacts for one.
///
/// @param enough whether there are; without, everything else is left out
/// @param decided contacts whose outcome is known: the n of the percentage
/// @param value settled / decided, 0 to 1, with its Wilson interval at 95 %
/// @param verdict against the published norm
record PublicShare(boolean enough, Long settled, Long decided, Double value, Double low, Double high, Verdict verdict) {

    static final PublicShare TOO_FEW = new PublicShare(false, null, null, null, null, null, null);

    /// @param norm the published norm's share
    static PublicShare of(Score score, double norm) {
        Attainment attainment = Attainment.of(score, norm);
        return new PublicShare(true, attainment.kept(), attainment.decided(), attainment.value(), attainment.low(),
                attainment.high(), attainment.verdict());
    }
}

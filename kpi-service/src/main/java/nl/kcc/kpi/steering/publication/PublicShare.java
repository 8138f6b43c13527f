package nl.kcc.kpi.steering.publication;

import nl.kcc.kpi.figures.Verdict;
import nl.kcc.kpi.steering.norms.Attainment;
import nl.kcc.kpi.steering.publication.PeriodScores.NormedScore;

/// A share that citizens may see, or the word that there are too few contacts for one.
///
/// @param enough whether there are; without, everything else is left out
/// @param decided contacts whose outcome is known: the n of the percentage
/// @param value settled / decided, 0 to 1, with its Wilson interval at 95 %
/// @param verdict by the norm of the period; left out by a norm that is not published
record PublicShare(boolean enough, Long settled, Long decided, Double value, Double low, Double high, Verdict verdict) {

    static final PublicShare TOO_FEW = new PublicShare(false, null, null, null, null, null, null);

    static PublicShare of(NormedScore found) {
        Attainment attainment = Attainment.of(found.score(), found.target());
        return new PublicShare(true, attainment.kept(), attainment.decided(), attainment.value(), attainment.low(),
                attainment.high(), attainment.verdict());
    }

    PublicShare withoutVerdict() {
        return new PublicShare(enough, settled, decided, value, low, high, null);
    }
}

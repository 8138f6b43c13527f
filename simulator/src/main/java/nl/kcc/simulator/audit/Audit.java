package nl.kcc.simulator.audit;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import nl.kcc.simulator.ledger.Dossier;

/// Lays what kpi-service says beside the truth.
public interface Audit {
    Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /// @param thorough whether to ask of all there is, and not of a few
    Findings compare(Collection<Dossier> dossiers, boolean thorough) throws InterruptedException;

    /// To read: figures, the truth before what kpi-service says.
    List<String> table(Collection<Dossier> dossiers) throws InterruptedException;

    /// Compares again and again until everything is equal.
    ///
    /// @param patience after which the last findings are taken as they are
    default Findings settle(Collection<Dossier> dossiers, boolean thorough, Duration patience) throws InterruptedException {
        var giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            var findings = compare(dossiers, thorough);
            if (findings.equal() || System.nanoTime() > giveUp) {
                return findings;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}

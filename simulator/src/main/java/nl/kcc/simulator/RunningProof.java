package nl.kcc.simulator;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.function.IntConsumer;

import nl.kcc.simulator.audit.Audit;
import nl.kcc.simulator.ledger.Dossier;

/// Compares while a plan is played: at some moments in between, and at the end.
final class RunningProof {
    private static final int MOST_TO_SHOW = 20;

    private final Audit audit;
    private final int moments;
    private final Duration patience;
    private final PrintStream out;
    private final Interlude interlude;
    private int moment;
    private boolean equal = true;

    /// What is done between two parts while nothing else goes on.
    interface Interlude {
        /// @param moment how often was compared so far
        void after(int moment) throws InterruptedException;
    }

    /// @param patience how long the figures get to settle each time
    RunningProof(Audit audit, int moments, Duration patience, PrintStream out, Interlude interlude) {
        this.audit = audit;
        this.moments = moments;
        this.patience = patience;
        this.out = out;
        this.interlude = interlude;
    }

    void of(Player player, IntConsumer progress) throws InterruptedException {
        player.play(moments, this::compare, progress);
    }

    /// Whether every figure equalled the truth at every moment.
    boolean equal() {
        return equal && moment == moments;
    }

    private void compare(Collection<Dossier> dossiers) throws InterruptedException {
        moment++;
        var findings = audit.settle(dossiers, moment == moments, patience);
        equal &= findings.equal();
        out.printf("%nmoment %d of %d, %d contacts: %d figures compared, %d differ%n", moment, moments, dossiers.size(),
                findings.compared(), findings.differences().size());
        findings.differences().stream().limit(MOST_TO_SHOW).forEach(out::println);
        if (moment == moments) {
            audit.table(dossiers).forEach(out::println);
        } else {
            interlude.after(moment);
        }
    }
}

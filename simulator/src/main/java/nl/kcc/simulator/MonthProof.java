package nl.kcc.simulator;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.function.IntConsumer;

import nl.kcc.simulator.audit.Audit;
import nl.kcc.simulator.ledger.Dossier;

/// Compares while a month is played: at three moments in between, and at the end.
public final class MonthProof {
    private static final int MOMENTS = 4;
    private static final int MOST_TO_SHOW = 20;

    private final Audit audit;
    private final Duration patience;
    private final PrintStream out;
    private final Interlude interlude;
    private int moments;
    private boolean equal = true;

    /// @param patience how long the figures get to settle each time
    public MonthProof(Audit audit, Duration patience, PrintStream out, Interlude interlude) {
        this.audit = audit;
        this.patience = patience;
        this.out = out;
        this.interlude = interlude;
    }

    public void of(Month month, IntConsumer progress) throws InterruptedException {
        month.play(MOMENTS, this::compare, progress);
    }

    private void compare(Collection<Dossier> dossiers) throws InterruptedException {
        moments++;
        var findings = audit.settle(dossiers, moments == MOMENTS, patience);
        equal &= findings.equal();
        out.printf("%nmoment %d of %d, %d contacts: %d figures compared, %d differ%n", moments, MOMENTS, dossiers.size(),
                findings.compared(), findings.differences().size());
        findings.differences().stream().limit(MOST_TO_SHOW).forEach(out::println);
        if (moments == MOMENTS) {
            audit.table(dossiers).forEach(out::println);
        } else {
            interlude.after(moments);
        }
    }

    /// Whether every figure equalled the truth at every moment.
    public boolean equal() {
        return equal && moments == MOMENTS;
    }
}

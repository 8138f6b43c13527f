package nl.kcc.simulator.ledger;

import java.util.HashSet;
import java.util.Set;

/// A hand-over: who holds it, and what became of it.
public final class Work {
    private final String reason;
    private final Set<String> holders = new HashSet<>();
    private String department;
    private int hops;
    private boolean pingPong;
    private Stage stage = Stage.OPEN;

    Work(String reason, String department) {
        this.reason = reason;
        this.department = department;
        holders.add(department);
    }

    public String reason() {
        return reason;
    }

    /// Who holds it, or held it last.
    public String department() {
        return department;
    }

    /// How often it changed department.
    public int hops() {
        return hops;
    }

    /// Whether it came back to a department that had it before.
    public boolean pingPong() {
        return pingPong;
    }

    public Stage stage() {
        return stage;
    }

    public void become(Stage next) {
        stage = next;
    }

    public void forward(String to) {
        if (!to.equals(department)) {
            hops++;
            pingPong |= !holders.add(to);
        }
        department = to;
        stage = Stage.OPEN;
    }
}

package nl.kcc.simulator.ledger;

import java.util.HashSet;
import java.util.Set;

/// A hand-over: who holds it, and what became of it.
public final class Work {
    /// How far a hand-over is.
    public enum Stage {
        OPEN,
        ACCEPTED,
        /// Given back to the front office.
        RETURNED,
        COMPLETED
    }

    private final String reason;
    private final boolean asked;
    private final Set<String> holders = new HashSet<>();
    private String department;
    private int hops;
    private boolean pingPong;
    private boolean newTerm;
    private Stage stage = Stage.OPEN;

    /// @param asked whether an agent asked for it, and not a rule
    Work(String reason, String department, boolean asked) {
        this.reason = reason;
        this.asked = asked;
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

    /// The term of one that an agent asks for begins then, so just now; of any other when the citizen asked.
    boolean isAsked() {
        return asked;
    }

    /// Whether its present term began just now, and not when the citizen asked.
    boolean isDueLater() {
        return asked || newTerm;
    }

    public Stage stage() {
        return stage;
    }

    public void become(Stage next) {
        stage = next;
    }

    /// Whether a department has it now, and not the front office or nobody any more.
    boolean isAtDepartment() {
        return stage == Stage.OPEN || stage == Stage.ACCEPTED;
    }

    /// To another department; also what was given back, or was completed before the contact was reopened.
    public void forward(String to) {
        newTerm |= stage == Stage.COMPLETED;
        if (!to.equals(department)) {
            hops++;
            pingPong |= !holders.add(to);
        }
        department = to;
        stage = Stage.OPEN;
    }
}

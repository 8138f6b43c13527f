package nl.kcc.routing.upl;

import java.util.List;

import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;

/// A file with faults: all of it is refused, and every fault is named by its line, not only the first twenty.
class RefusedUplFile extends Problem.InvalidInput {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> all;

    RefusedUplFile(List<UplList.Fault> faults) {
        super(violations(faults));
        all = violations(faults);
    }

    @Override
    public List<Violation> violations() {
        return all;
    }

    private static List<Violation> violations(List<UplList.Fault> faults) {
        return faults.stream().map(fault -> new Violation(
                fault.field().isEmpty() ? "rows[%d]".formatted(fault.row())
                        : "rows[%d].%s".formatted(fault.row(), fault.field()),
                "Regel %d%s: %s".formatted(fault.row(), fault.field().isEmpty() ? "" : ", kolom " + fault.field(),
                        fault.message())))
                .toList();
    }
}

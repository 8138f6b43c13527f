package nl.kcc.routing.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One's own absences that are not over, and whose work one does today.
///
/// @param substituteFor user names
record AbsencesView(List<AbsenceView> absences, List<String> substituteFor) {

    /// @param from first day away
    /// @param to last day away
    record AbsenceView(UUID id, String substitute, LocalDate from, LocalDate to) {

        static AbsenceView of(AbsenceRow row) {
            return new AbsenceView(row.id, row.substitute, row.firstDay, row.lastDay);
        }
    }
}

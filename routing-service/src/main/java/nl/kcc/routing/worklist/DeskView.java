package nl.kcc.routing.worklist;

import java.time.Instant;

/// What a department has set up for a municipality.
///
/// @param version to be sent along with a change; 0 while nothing is set up
record DeskView(String municipality, String department, String departmentName, String mailAddress, String coordinator,
        String coordinatorAddress, boolean reminders, int version, Instant changedAt, String changedBy) {

    static DeskView of(DepartmentDeskRow row, String departmentName) {
        return new DeskView(row.municipality, row.department, departmentName, row.mailAddress, row.coordinator,
                row.coordinatorAddress,
                row.reminders, row.version, row.changedAt, row.changedBy);
    }

    static DeskView none(String municipality, String department, String departmentName) {
        return new DeskView(municipality, department, departmentName, null, null, null, false, 0, null, null);
    }
}

package nl.kcc.routing.worklist;

import java.util.List;

/// The departments of the catalogue.
record DepartmentsView(List<DepartmentView> departments) {

    /// @param own whether the user may see its work
    record DepartmentView(String code, String name, boolean own) {
    }
}

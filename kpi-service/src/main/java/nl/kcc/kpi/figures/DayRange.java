package nl.kcc.kpi.figures;

import java.time.LocalDate;

/// Days, both ends included.
public record DayRange(LocalDate from, LocalDate to) {

    /// Every day that a contact can fall on.
    static final DayRange EVER = new DayRange(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    boolean isEver() {
        return equals(EVER);
    }
}

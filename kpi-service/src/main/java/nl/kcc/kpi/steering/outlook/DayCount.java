package nl.kcc.kpi.steering.outlook;

import java.time.LocalDate;

/// The contacts of one day that count: open ones, decided ones, and the settled among those.
record DayCount(LocalDate day, long open, long decided, long settled) {

    static DayCount none(LocalDate day) {
        return new DayCount(day, 0, 0, 0);
    }

    long first() {
        return open + decided;
    }

    DayCount plus(DayCount other) {
        return new DayCount(day, open + other.open, decided + other.decided, settled + other.settled);
    }
}

package nl.kcc.simulator.plan;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What the simulator needs to know of a topic of the catalogue.
///
/// @param direct whether the front office may answer it at once today
/// @param directFrom from which day on it may, or may not; not before the first one
public record CatalogueTopic(String code, String department, boolean direct, NavigableMap<LocalDate, Boolean> directFrom) {

    /// One that never changed.
    public CatalogueTopic(String code, String department, boolean direct) {
        this(code, department, direct, new TreeMap<>());
        directFrom.put(LocalDate.EPOCH, direct);
    }

    /// Whether the front office may answer it at once when asked on that day.
    public boolean directOn(LocalDate day) {
        var since = directFrom.floorEntry(day);
        return since != null && since.getValue();
    }
}

package nl.kcc.routing.planning;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import nl.kcc.personaldata.BsnMask;
import nl.kcc.routing.calendar.CalendarEntry;
import nl.kcc.routing.calendar.CalendarEntry.Deviation;
import nl.kcc.routing.calendar.CalendarEntry.OtherWeek;
import nl.kcc.routing.calendar.LiberationDay;

/// A calendar as its keeper wants it. The meaning of each part stands at [CalendarEntry].
///
/// @param version the one that was read before
record CalendarRequest(@NotNull @Min(1) Integer version, @NotNull @Size(max = 7) Map<String, List<String>> openingHours,
        @NotNull LiberationDay liberationDay, Boolean goodFridayClosed, @Size(max = 200) List<Deviation> exceptions,
        @Size(max = 100) List<OtherWeek> deviations) {

    CalendarEntry entry(String municipality) {
        return new CalendarEntry(municipality, List.of(municipality), openingHours, liberationDay, goodFridayClosed,
                exceptions == null ? List.of()
                        : exceptions.stream().filter(Objects::nonNull).map(CalendarRequest::masked).toList(),
                deviations == null ? List.of() : deviations.stream().filter(Objects::nonNull).toList());
    }

    private static Deviation masked(Deviation day) {
        return day.name() == null ? day
                : new Deviation(day.date(), day.yearly(), day.after(), day.days(), BsnMask.mask(day.name()), day.hours(),
                        day.closesAt());
    }
}

package nl.kcc.routing.calendar;

import static nl.kcc.routing.calendar.CalendarEntry.entries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.kcc.routing.calendar.Calendars.OfMunicipality;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

/// Calendars as people edit them: the usual one, and those of municipalities that differ.
public record CalendarsDocument(List<CalendarEntry> calendars) {

    /// @param departments codes that exist; null when that is not known
    /// @return the calendars; to be used only when nothing was found
    public Calendars checked(Set<String> departments, Flaws flaws) {
        return checked(DutchHolidays.KNOWN, departments, flaws);
    }

    Calendars checked(Holidays holidays, Set<String> departments, Flaws flaws) {
        OfMunicipality usual = null;
        Map<String, OfMunicipality> own = new HashMap<>();
        for (CalendarEntry entry : entries(calendars)) {
            OfMunicipality calendar = entry.checked(holidays, departments, flaws);
            String place = "kalender " + entry.name();
            if (entry.isUsual()) {
                flaws.demand(usual == null, place, Kind.DOUBLE,
                        "er zijn twee kalenders zonder gemeenten (%s is de tweede)", entry.name());
                usual = calendar;
            }
            for (String municipality : entries(entry.municipalities())) {
                flaws.demand(municipality.matches("GM\\d{4}"), place, Kind.MALFORMED, "%s is geen gemeentecode",
                        municipality);
                flaws.demand(own.put(municipality, calendar) == null, place, Kind.DOUBLE, "%s heeft twee kalenders",
                        municipality);
            }
        }
        flaws.demand(usual != null, "calendars", Kind.MISSING,
                "er is geen kalender zonder gemeenten, die voor alle andere geldt");
        return new Calendars(usual, own);
    }

    /// Codes of those with a calendar of their own.
    public List<String> municipalities() {
        return calendars.stream().flatMap(entry -> entries(entry.municipalities()).stream()).toList();
    }

    /// The municipality's own; empty when it goes by the usual one.
    public Optional<CalendarEntry> ownOf(String municipality) {
        return calendars.stream().filter(entry -> entries(entry.municipalities()).contains(municipality)).findFirst();
    }

    /// What the municipality goes by.
    public CalendarEntry of(String municipality) {
        return ownOf(municipality).orElseGet(() -> calendars.stream().filter(CalendarEntry::isUsual).findFirst().orElseThrow());
    }

    /// The same calendars, with this one for the municipality. Others that shared its calendar keep it.
    public CalendarsDocument with(String municipality, CalendarEntry own) {
        List<CalendarEntry> changed = new ArrayList<>();
        for (CalendarEntry entry : calendars) {
            boolean shared = entries(entry.municipalities()).contains(municipality);
            CalendarEntry left = shared ? entry.without(municipality) : entry;
            if (!shared || !left.isUsual()) {
                changed.add(left);
            }
        }
        changed.add(own.of(municipality));
        return new CalendarsDocument(changed);
    }
}

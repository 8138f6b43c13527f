package nl.kcc.routing.calendar;

import java.util.Map;
import java.util.stream.Collectors;

import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaws;

/// The calendars that the table of golden dates describes.
final class ExampleCalendars {

    private static final String NONE = "\"liberationDay\": \"NEVER\", \"exceptions\": []";
    private static final Map<String, String> ENTRIES = Map.of(
            "gewoon", week("\"08:30-17:00\"", "\"08:30-17:00\"", false) + """
                    "liberationDay": "EVERY_FIFTH_YEAR",
                    "exceptions": [{ "after": "ASCENSION_DAY", "days": 1, "name": "Vrijdag na Hemelvaart" }]""",
            "blokken", week("\"09:00-12:30\", \"13:30-17:00\"", "\"09:00-12:30\", \"13:30-20:00\"", false) + """
                    "liberationDay": "EVERY_YEAR", "goodFridayClosed": true, "exceptions": [
                    { "date": "2025-10-03", "name": "Ontzet" }, { "date": "2026-10-05", "name": "Studiedag" },
                    { "date": "2027-09-13", "name": "Studiedag" }, { "date": "2028-02-29", "name": "Studiedag" },
                    { "date": "2029-06-18", "name": "Studiedag" }, { "date": "2030-03-04", "name": "Carnaval" }]""",
            "korter", week("\"08:00-17:00\"", "\"08:00-17:00\"", false) + """
                    "liberationDay": "NEVER", "exceptions": [
                    { "yearly": "12-24", "name": "Kerstavond", "closesAt": "16:00" },
                    { "yearly": "12-31", "name": "Oudejaarsdag", "closesAt": "12:00" }]""",
            "nacht", week("\"22:00-06:00\"", "\"22:00-06:00\"", true) + NONE,
            "altijd", week("\"00:00-24:00\"", "\"00:00-24:00\"", true) + NONE,
            "ochtend", week("\"02:00-04:00\"", "\"02:00-04:00\"", true) + NONE);
    private static final Map<String, WorkingCalendar> CALENDARS = ENTRIES.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> read(entry.getValue())));

    private ExampleCalendars() {
    }

    static WorkingCalendar named(String name) {
        return CALENDARS.get(name);
    }

    static Iterable<String> names() {
        return CALENDARS.keySet();
    }

    private static String week(String hours, String thursday, boolean weekend) {
        return """
                "openingHours": { "MONDAY": [%1$s], "TUESDAY": [%1$s], "WEDNESDAY": [%1$s], "THURSDAY": [%2$s],
                "FRIDAY": [%1$s]%3$s },
                """.formatted(hours, thursday,
                weekend ? ", \"SATURDAY\": [%1$s], \"SUNDAY\": [%1$s]".formatted(hours) : "");
    }

    private static WorkingCalendar read(String entry) {
        var flaws = new Flaws("kalenders");
        var calendars = DocumentReader
                .read("{\"calendars\": [{\"name\": \"voorbeeld\", " + entry + "}]}", CalendarsDocument.class,
                        flaws)
                .checked(null, flaws);
        if (flaws.count() > 0) {
            throw new AssertionError(flaws.all());
        }
        return calendars.of("GM0344");
    }
}

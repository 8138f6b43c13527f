package nl.kcc.routing.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.kcc.routing.calendar.Closing.LiberationDay;
import nl.kcc.routing.settings.UnusableSettings;

/// Calendars as people edit them: the usual one, and those of municipalities that differ.
record CalendarFile(List<Entry> calendars) {

    /// @param municipalities CBS codes; empty for the usual calendar
    /// @param openingHours per day of the week, blocks such as `09:00-12:30`, `00:00-24:00` or
    ///        `22:00-02:00`; a day left out is closed
    record Entry(String name, List<String> municipalities, Map<DayOfWeek, List<String>> openingHours,
            LiberationDay liberationDay, boolean goodFridayClosed, List<Deviation> exceptions) {
    }

    /// Either a date, or a number of days after a holiday.
    record Deviation(LocalDate date, String after, Integer days, String name, List<String> hours) {
    }

    /// @throws UnusableSettings at the first fault
    Calendars checked(Holidays holidays) {
        WorkingCalendar usual = null;
        Map<String, WorkingCalendar> own = new HashMap<>();
        demand(calendars != null, "er staat geen kalender in");
        for (Entry entry : calendars) {
            WorkingCalendar calendar = calendar(entry, holidays);
            if (entry.municipalities() == null || entry.municipalities().isEmpty()) {
                demand(usual == null, "er zijn twee kalenders zonder gemeenten (%s is de tweede)", entry.name());
                usual = calendar;
            } else {
                for (String municipality : entry.municipalities()) {
                    demand(municipality.matches("GM\\d{4}"), "%s is geen gemeentecode", municipality);
                    demand(own.put(municipality, calendar) == null, "%s heeft twee kalenders", municipality);
                }
            }
        }
        demand(usual != null, "er is geen kalender zonder gemeenten, die voor alle andere geldt");
        return new Calendars(usual, own);
    }

    private static WorkingCalendar calendar(Entry entry, Holidays holidays) {
        demand(entry.openingHours() != null && entry.openingHours().values().stream().anyMatch(h -> !h.isEmpty()),
                "kalender %s is geen enkele dag open", entry.name());
        demand(entry.liberationDay() != null, "kalender %s zegt niet of 5 mei vrij is (liberationDay)", entry.name());
        Map<DayOfWeek, List<OpeningBlock>> week = new EnumMap<>(DayOfWeek.class);
        entry.openingHours().forEach((day, hours) -> week.put(day, blocks(entry, hours)));
        week.forEach((day, blocks) -> demand(OpeningBlock.leaveRoomFor(blocks, week.getOrDefault(day.plus(1), List.of())),
                "de openingstijden %s van kalender %s lopen na middernacht door in die van de dag erna",
                entry.openingHours().get(day), entry.name()));
        List<Deviation> exceptions = entry.exceptions() == null ? List.of() : entry.exceptions();
        return new WorkingCalendar(week, holidays, new Closing(entry.liberationDay(), entry.goodFridayClosed()),
                exceptions.stream().map(exception -> local(entry, exception, holidays)).toList());
    }

    private static LocalException local(Entry entry, Deviation exception, Holidays holidays) {
        demand((exception.date() == null) == (exception.after() != null && exception.days() != null),
                "uitzondering %s van kalender %s moet óf een datum (date) hebben, óf een feestdag (after) met een aantal "
                        + "dagen (days)",
                exception.name(), entry.name());
        demand(exception.after() == null || holidays.in(2026).values().stream()
                .anyMatch(holiday -> holiday.key().equals(exception.after())),
                "uitzondering %s noemt de onbekende feestdag %s", exception.name(), exception.after());
        return new LocalException(exception.date(), exception.after(),
                exception.days() == null ? 0 : exception.days(), exception.name(),
                blocks(entry, exception.hours() == null ? List.of() : exception.hours()));
    }

    private static List<OpeningBlock> blocks(Entry entry, List<String> texts) {
        try {
            List<OpeningBlock> blocks = texts.stream().map(OpeningBlock::parse).toList();
            demand(OpeningBlock.inOrder(blocks), "de blokken %s van kalender %s overlappen", texts, entry.name());
            return blocks;
        } catch (IllegalArgumentException e) {
            throw new UnusableSettings(("De kalender klopt niet: %s van kalender %s zijn geen openingstijden zoals "
                    + "09:00-17:00, 00:00-24:00 of 22:00-02:00.").formatted(texts, entry.name()));
        }
    }

    private static void demand(boolean holds, String fault, Object... details) {
        if (!holds) {
            throw new UnusableSettings("De kalender klopt niet: " + fault.formatted(details) + ".");
        }
    }
}

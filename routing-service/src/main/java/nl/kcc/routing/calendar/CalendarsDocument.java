package nl.kcc.routing.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import nl.kcc.routing.calendar.ClosedHolidays.LiberationDay;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

/// Calendars as people edit them: the usual one, and those of municipalities that differ.
public record CalendarsDocument(List<Entry> calendars) {

    /// Each has the same holidays.
    static final int ANY_YEAR = 2026;

    /// @param municipalities CBS codes; empty for the usual calendar
    /// @param openingHours per day of the week, blocks such as `09:00-12:30`, `00:00-24:00` or
    ///        `22:00-02:00`; a day left out is closed
    record Entry(String name, List<String> municipalities, Map<String, List<String>> openingHours,
            LiberationDay liberationDay, Boolean goodFridayClosed, List<Deviation> exceptions) {

        boolean isUsual() {
            return municipalities == null || municipalities.isEmpty();
        }
    }

    /// Either a date, or a number of days after a holiday.
    record Deviation(LocalDate date, String after, Integer days, String name, List<String> hours) {
    }

    /// @return the calendars; to be used only when nothing was found
    public Calendars checked(Flaws flaws) {
        return checked(DutchHolidays.KNOWN, flaws);
    }

    Calendars checked(Holidays holidays, Flaws flaws) {
        WorkingCalendar usual = null;
        Map<String, WorkingCalendar> own = new HashMap<>();
        for (Entry entry : entries(calendars)) {
            WorkingCalendar calendar = calendar(entry, holidays, flaws);
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

    private static WorkingCalendar calendar(Entry entry, Holidays holidays, Flaws flaws) {
        String place = "kalender " + entry.name();
        Map<String, List<String>> hours = entry.openingHours() == null ? Map.of() : entry.openingHours();
        flaws.demand(hours.values().stream().anyMatch(texts -> !entries(texts).isEmpty()), place, Kind.MISSING,
                "%s is geen enkele dag open", place);
        flaws.demand(entry.liberationDay() != null, place, Kind.MISSING, "%s zegt niet of 5 mei vrij is (liberationDay)",
                place);
        Map<DayOfWeek, List<OpeningBlock>> week = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, texts) -> Arrays.stream(DayOfWeek.values()).filter(known -> known.name().equals(day)).findFirst()
                .ifPresentOrElse(known -> week.put(known, blocks(place, texts, flaws)),
                        () -> flaws.add(place, Kind.UNKNOWN, "%s van %s is geen dag van de week, zoals MONDAY", day, place)));
        week.forEach((day, blocks) -> flaws.demand(
                OpeningBlock.leaveRoomFor(blocks, week.getOrDefault(day.plus(1), List.of())), place, Kind.OVERLAPPING,
                "de openingstijden %s van %s lopen na middernacht door in die van de dag erna", hours.get(day.name()), place));
        return new WorkingCalendar(week, holidays,
                new ClosedHolidays(entry.liberationDay(), Boolean.TRUE.equals(entry.goodFridayClosed())),
                entries(entry.exceptions()).stream().map(one -> local(place, one, holidays, flaws)).toList());
    }

    private static LocalException local(String place, Deviation exception, Holidays holidays, Flaws flaws) {
        flaws.demand((exception.date() == null) == (exception.after() != null && exception.days() != null), place,
                Kind.CONTRADICTORY, "uitzondering %s van %s moet óf een datum (date) hebben, óf een feestdag (after) met een "
                        + "aantal dagen (days)",
                exception.name(), place);
        flaws.demand(exception.after() == null || holidays.in(ANY_YEAR).values().stream()
                .anyMatch(holiday -> holiday.key().equals(exception.after())), place, Kind.UNKNOWN,
                "uitzondering %s van %s noemt de onbekende feestdag %s", exception.name(), place, exception.after());
        return new LocalException(exception.date(), exception.after(),
                exception.days() == null ? 0 : exception.days(), exception.name(), blocks(place, exception.hours(), flaws));
    }

    /// The blocks that can be read.
    private static List<OpeningBlock> blocks(String place, List<String> texts, Flaws flaws) {
        try {
            List<OpeningBlock> blocks = entries(texts).stream().map(OpeningBlock::parse).toList();
            flaws.demand(OpeningBlock.inOrder(blocks), place, Kind.OVERLAPPING, "de blokken %s van %s overlappen", texts,
                    place);
            return blocks;
        } catch (IllegalArgumentException _) {
            flaws.add(place, Kind.MALFORMED,
                    "%s van %s zijn geen openingstijden zoals 09:00-17:00, 00:00-24:00 of 22:00-02:00", texts, place);
            return List.of();
        }
    }

    /// Without those that could not be read.
    private static <T> List<T> entries(List<T> entries) {
        return entries == null ? List.of() : entries.stream().filter(Objects::nonNull).toList();
    }
}

package nl.kcc.routing.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import nl.kcc.events.Channel;
import nl.kcc.routing.calendar.Calendars.DeviatingWeek;
import nl.kcc.routing.calendar.Calendars.OfMunicipality;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

/// One calendar as people edit it.
///
/// @param municipalities CBS codes; empty for the usual calendar
/// @param openingHours per day of the week, blocks such as `09:00-12:30`, `00:00-24:00` or `22:00-02:00`; a day left out is
///        closed
/// @param liberationDay on which 5 May it is closed
/// @param exceptions days with other hours than the week and the holidays say; they hold for all departments and channels
/// @param deviations other weeks of departments and channels
public record CalendarEntry(String name, List<String> municipalities, Map<String, List<String>> openingHours,
        LiberationDay liberationDay, Boolean goodFridayClosed, List<Deviation> exceptions, List<OtherWeek> deviations) {

    /// Each has the same holidays.
    static final int ANY_YEAR = 2026;
    private static final int LONGEST_NAME = 80;
    /// Before or after a holiday. Whoever asks about a day looks up the holidays of the year so many days away.
    private static final int MOST_DAYS_AFTER = 366;

    /// Which day, in one of three ways: a date, the same day each year (`12-24`), or a number of days after a holiday. It is
    /// closed, unless it has hours of its own or only closes early.
    public record Deviation(LocalDate date, String yearly, String after, Integer days, String name, List<String> hours,
            String closesAt) {
    }

    /// @param department code; null for all
    /// @param channel null for all
    public record OtherWeek(String department, Channel channel, Map<String, List<String>> openingHours) {
    }

    boolean isUsual() {
        return entries(municipalities).isEmpty();
    }

    /// The same hours, for one municipality alone.
    public CalendarEntry of(String municipality) {
        return new CalendarEntry(municipality, List.of(municipality), openingHours, liberationDay, goodFridayClosed, exceptions,
                deviations);
    }

    CalendarEntry without(String municipality) {
        return new CalendarEntry(name, municipalities.stream().filter(code -> !code.equals(municipality)).toList(),
                openingHours, liberationDay, goodFridayClosed, exceptions, deviations);
    }

    OfMunicipality checked(Holidays holidays, Set<String> departments, Flaws flaws) {
        String place = "kalender " + name;
        flaws.demand(hasHours(openingHours), place, Kind.MISSING, "%s is geen enkele dag open", place);
        flaws.demand(liberationDay != null, place, Kind.MISSING, "%s zegt niet of 5 mei vrij is (liberationDay)", place);
        Map<DayOfWeek, List<OpeningBlock>> week = week(place, openingHours, flaws);
        var general = new WorkingCalendar(week, holidays,
                new ClosedHolidays(liberationDay, Boolean.TRUE.equals(goodFridayClosed)),
                entries(exceptions).stream().map(one -> local(place, one, holidays, flaws)).toList());
        List<DeviatingWeek> others = new ArrayList<>();
        for (OtherWeek other : entries(deviations)) {
            String where = place + ", afwijkende tijden " + (others.size() + 1);
            var deviating = new DeviatingWeek(other.department(), other.channel(), week(where, other.openingHours(), flaws));
            flaws.demand(hasHours(other.openingHours()), where, Kind.MISSING, "%s: geen enkele dag open", where);
            flaws.demand(deviating.precision() > 0, where, Kind.MISSING, "%s: kies een afdeling, een kanaal of allebei", where);
            flaws.demand(other.department() == null || departments == null || departments.contains(other.department()), where,
                    Kind.UNKNOWN,
                    "%s: de afdeling %s bestaat niet", where, other.department());
            flaws.demand(others.stream().noneMatch(deviating::isTwiceThatOf), where, Kind.DOUBLE,
                    "%s: deze afdeling en dit kanaal staan er al", where);
            others.add(deviating);
        }
        return new OfMunicipality(general, List.copyOf(others));
    }

    private static boolean hasHours(Map<String, List<String>> openingHours) {
        return openingHours != null && openingHours.values().stream().anyMatch(texts -> !entries(texts).isEmpty());
    }

    private static Map<DayOfWeek, List<OpeningBlock>> week(String place, Map<String, List<String>> openingHours, Flaws flaws) {
        Map<String, List<String>> hours = openingHours == null ? Map.of() : openingHours;
        Map<DayOfWeek, List<OpeningBlock>> week = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, texts) -> Arrays.stream(DayOfWeek.values()).filter(known -> known.name().equals(day)).findFirst()
                .ifPresentOrElse(known -> week.put(known, blocks(place, texts, flaws)),
                        () -> flaws.add(place, Kind.UNKNOWN, "%s van %s is geen dag van de week, zoals MONDAY", day, place)));
        week.forEach((day, blocks) -> flaws.demand(
                OpeningBlock.leaveRoomFor(blocks, week.getOrDefault(day.plus(1), List.of())), place, Kind.OVERLAPPING,
                "de openingstijden %s van %s lopen na middernacht door in die van de dag erna", hours.get(day.name()), place));
        return week;
    }

    private static LocalException local(String place, Deviation exception, Holidays holidays, Flaws flaws) {
        boolean follows = exception.after() != null && exception.days() != null;
        flaws.demand((exception.date() == null ? 0 : 1) + (exception.yearly() == null ? 0 : 1) + (follows ? 1 : 0) == 1
                && follows == (exception.after() != null || exception.days() != null), place, Kind.CONTRADICTORY,
                "uitzondering %s van %s moet óf een datum (date) hebben, óf een dag van elk jaar (yearly), óf een feestdag (after) "
                        + "met een aantal dagen (days)",
                exception.name(), place);
        flaws.demand(exception.name() != null && !exception.name().isBlank() && exception.name().length() <= LONGEST_NAME,
                place,
                Kind.MISSING, "een uitzondering van %s heeft geen naam van hoogstens %d tekens", place, LONGEST_NAME);
        flaws.demand(exception.after() == null || holidays.in(ANY_YEAR).values().stream()
                .anyMatch(holiday -> holiday.key().equals(exception.after())), place, Kind.UNKNOWN,
                "uitzondering %s van %s noemt de onbekende feestdag %s", exception.name(), place, exception.after());
        flaws.demand(exception.days() == null || Math.abs((long) exception.days()) <= MOST_DAYS_AFTER, place,
                Kind.OUT_OF_RANGE, "uitzondering %s van %s ligt meer dan %d dagen van de feestdag (days)", exception.name(),
                place, MOST_DAYS_AFTER);
        flaws.demand(exception.closesAt() == null || entries(exception.hours()).isEmpty(), place, Kind.CONTRADICTORY,
                "uitzondering %s van %s heeft uren én een tijd waarop zij eerder sluit", exception.name(), place);
        return new LocalException(exception.date(),
                parsed(exception.yearly(), text -> MonthDay.parse("--" + text), place, exception, "een dag zoals 12-24", flaws),
                exception.after(), exception.days() == null ? 0 : exception.days(), exception.name(),
                blocks(place, exception.hours(), flaws),
                parsed(exception.closesAt(), LocalTime::parse, place, exception, "een tijd zoals 16:00", flaws));
    }

    private static <T> T parsed(String text, Function<String, T> parse, String place, Deviation exception, String example,
            Flaws flaws) {
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeException _) {
            flaws.add(place, Kind.MALFORMED, "%s in uitzondering %s van %s is niet %s", text, exception.name(), place, example);
            return null;
        }
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
    static <T> List<T> entries(List<T> entries) {
        return entries == null ? List.of() : entries.stream().filter(Objects::nonNull).toList();
    }
}

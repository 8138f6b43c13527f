package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Which days a figure is about: some move along with the calendar.
public sealed interface Span {

    DayRange on(LocalDate today);

    /// The period to compare with: as many days before. A month or year that has begun is compared with the whole one
    /// before it. Empty for `ALL`.
    default Optional<DayRange> before(LocalDate today) {
        return switch (this) {
            case Window.ALL -> Optional.empty();
            case Window.THIS_MONTH -> new DayRange(today.withDayOfMonth(1), YearMonth.from(today).atEndOfMonth()).before();
            case Window.THIS_YEAR -> new DayRange(today.withDayOfYear(1), today.withDayOfYear(1).plusYears(1).minusDays(1))
                    .before();
            case Window _ -> on(today).before();
            case Fixed fixed -> fixed.days().before();
        };
    }

    /// From a first day up to and including today; `ALL` has no end.
    enum Window implements Span {
        TODAY("today", today -> today),
        LAST_7_DAYS("7d", today -> today.minusDays(6)),
        THIS_MONTH("month", today -> today.withDayOfMonth(1)),
        THIS_YEAR("year", today -> today.withDayOfYear(1)),
        ALL("all", _ -> DayRange.EVER.from());

        private final String parameter;
        private final UnaryOperator<LocalDate> firstDay;

        Window(String parameter, UnaryOperator<LocalDate> firstDay) {
            this.parameter = parameter;
            this.firstDay = firstDay;
        }

        @Override
        public DayRange on(LocalDate today) {
            return new DayRange(firstDay.apply(today), this == ALL ? DayRange.EVER.to() : today);
        }

        String parameter() {
            return parameter;
        }

        static List<String> parameters() {
            return Arrays.stream(values()).map(Window::parameter).toList();
        }
    }

    /// The same days for ever.
    record Fixed(DayRange days) implements Span {
        @Override
        public DayRange on(LocalDate today) {
            return days;
        }
    }
}

package nl.kcc.kpi.figures.encounters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;

/// Reads cells in SQL. Whole months are taken from the sums of months; the days that are left from the sums of days where all
/// municipalities are asked together, else from the facts.
final class EncounterStatement {

    private static final String KEYS = "channel, kind, counted_as, booked, registered, value";
    private static final String CELLS_OF_FACTS = """
            encounter_fact cross join lateral cells_of_encounter(channel, appointment, outcome, registered_at, waited_ms,
                handled_ms) as cell where channel in ('PHONE', 'COUNTER')""";

    private final Filter filter;
    private final boolean byDay;
    private final Criteria criteria;
    private final List<String> pieces = new ArrayList<>();

    /// @param byDay whether days are told apart, so that no row may hold a longer period
    EncounterStatement(Filter filter, boolean byDay) {
        this.filter = filter;
        this.byDay = byDay;
        this.criteria = Criteria.ofDimensions(filter);
    }

    /// @param key of the part, in SQL
    void add(String key, EncounterPart part) {
        if (part.municipality() != null) {
            apart(key, 1, part.days(), " and municipality = " + criteria.parameter(part.municipality()));
        } else if (!filter.municipalities().every()) {
            apart(key, 1, part.days(), part.except().isEmpty() ? "" : " and municipality <> all(" + those(part) + ")");
        } else {
            together(key, part.days());
            if (!part.except().isEmpty()) {
                apart(key, -1, part.days(), " and municipality = any(" + those(part) + ")");
            }
        }
    }

    String sql() {
        return "select part, %s, sum(number)::bigint, sum(ms)::bigint from (%s) as piece group by part, %s having sum(number) <> 0"
                .formatted(KEYS, String.join("\nunion all\n", pieces), KEYS);
    }

    Criteria criteria() {
        return criteria;
    }

    private String those(EncounterPart part) {
        return criteria.parameter(part.except().toArray(String[]::new));
    }

    private void together(String key, DayRange days) {
        whole(days).ifPresentOrElse(months -> {
            piece(key, 1, "encounter_sum where municipality = '*' and period = 'MONTH'", months, "");
            left(days, months).forEach(left -> together(key, left));
        }, () -> piece(key, 1, "encounter_sum where municipality = '*' and period = 'DAY'", days, ""));
    }

    private void apart(String key, int sign, DayRange days, String whose) {
        whole(days).ifPresentOrElse(months -> {
            piece(key, sign, "encounter_sum where period = 'MONTH'", months, whose);
            left(days, months).forEach(left -> apart(key, sign, left, whose));
        }, () -> facts(key, sign, days, whose));
    }

    private void facts(String key, int sign, DayRange days, String whose) {
        pieces.add(
                "select %s as part, channel, cell.kind, cell.counted_as, cell.booked, cell.registered, cell.value, %d as number, %d * cell.ms as ms from %s%s"
                        .formatted(key, sign, sign, CELLS_OF_FACTS, where(days, whose)));
    }

    private void piece(String key, int sign, String source, DayRange days, String whose) {
        pieces.add("select %s as part, %s, %d * number as number, %d * ms as ms from %s%s"
                .formatted(key, KEYS, sign, sign, source, where(days, whose)));
    }

    private String where(DayRange days, String whose) {
        return " and day >= %s and day <= %s%s%s".formatted(criteria.parameter(days.from()), criteria.parameter(days.to()),
                criteria.andDimensions(), whose);
    }

    /// The whole months among these days; none where days are told apart.
    private Optional<DayRange> whole(DayRange days) {
        if (byDay) {
            return Optional.empty();
        }
        LocalDate first = days.from().getDayOfMonth() == 1 ? days.from() : days.from().plusMonths(1).withDayOfMonth(1);
        LocalDate last = days.to().plusDays(1).withDayOfMonth(1).minusDays(1);
        return first.isAfter(last) ? Optional.empty() : Optional.of(new DayRange(first, last));
    }

    private static List<DayRange> left(DayRange days, DayRange months) {
        List<DayRange> left = new ArrayList<>();
        if (days.from().isBefore(months.from())) {
            left.add(new DayRange(days.from(), months.from().minusDays(1)));
        }
        if (months.to().isBefore(days.to())) {
            left.add(new DayRange(months.to().plusDays(1), days.to()));
        }
        return left;
    }
}

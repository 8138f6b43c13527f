package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// What the figures can be split by.
public enum GroupBy {
    CHANNEL,
    TOPIC,
    DEPARTMENT,
    MUNICIPALITY,
    REASON,
    DAY,
    MONTH("to_char(day, 'YYYY-MM')");

    private final String expression;

    GroupBy() {
        expression = parameter();
    }

    GroupBy(String expression) {
        this.expression = expression;
    }

    /// As in a request.
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In SQL, over the columns of the counters.
    String expression() {
        return expression;
    }

    /// The last day that a group's contacts may be of.
    LocalDate lastDay(String key, DayRange days) {
        return switch (this) {
            case DAY -> LocalDate.parse(key);
            case MONTH -> Collections.min(List.of(YearMonth.parse(key).atEndOfMonth(), days.to()));
            case CHANNEL, TOPIC, DEPARTMENT, MUNICIPALITY, REASON -> days.to();
        };
    }

    static List<String> parameters() {
        return Arrays.stream(values()).map(GroupBy::parameter).toList();
    }
}

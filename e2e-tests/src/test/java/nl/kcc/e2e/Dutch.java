package nl.kcc.e2e;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/// Figures as a page writes them.
final class Dutch {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

    private Dutch() {
    }

    static String count(JsonNode number) {
        return NumberFormat.getIntegerInstance(DUTCH).format(number.asLong());
    }

    static String percent(JsonNode share) {
        return points(100 * share.asDouble()) + "%";
    }

    /// Of a percentage.
    static String points(double points) {
        var format = NumberFormat.getNumberInstance(DUTCH);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(points);
    }

    /// Such as 28-11-2026.
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// Of the Wilson interval.
    static String margin(JsonNode figures) {
        return percent(figures.path("low")) + " tot " + percent(figures.path("high"));
    }
}

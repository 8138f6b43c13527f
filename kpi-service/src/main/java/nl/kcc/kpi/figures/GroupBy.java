package nl.kcc.kpi.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the figures can be split by.
public enum GroupBy {
    CHANNEL,
    TOPIC,
    DEPARTMENT,
    MUNICIPALITY,
    DAY;

    /// As in a request, and as the column of `daily_counter`.
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> parameters() {
        return Arrays.stream(values()).map(GroupBy::parameter).toList();
    }
}

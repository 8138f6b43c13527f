package nl.kcc.kpi.export;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.GroupBy;

/// The Dutch words of a file.
final class Words {

    private static final Map<String, String> CHANNELS = Map.of("PHONE", "Telefoon", "COUNTER", "Balie", "EMAIL",
            "E-mail", "WEB", "Website");

    private Words() {
    }

    static String of(GroupBy groupBy) {
        return switch (groupBy) {
            case CHANNEL -> "kanaal";
            case TOPIC -> "onderwerp";
            case DEPARTMENT -> "afdeling";
            case MUNICIPALITY -> "gemeente";
            case REASON -> "reden";
            case DAY -> "dag";
            case MONTH -> "maand";
        };
    }

    /// Null for a code that is none of a channel.
    static String ofChannel(String code) {
        return CHANNELS.get(code);
    }

    /// Empty for a filter that leaves nothing out.
    static String of(Filter filter) {
        return Stream.of(
                filter.municipalities().every() ? "" : filter("gemeente", filter.municipalities().codes()),
                filter("kanaal", filter.channels()), filter("onderwerp", filter.topics()),
                filter("afdeling", filter.departments()), filter("reden", filter.reasons()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String filter(String what, Set<String> values) {
        return values.isEmpty() ? ""
                : what + ": " + values.stream().map(code -> code.isEmpty() ? "geen" : code).sorted()
                        .collect(Collectors.joining(", "));
    }
}

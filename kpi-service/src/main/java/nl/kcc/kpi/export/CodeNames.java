package nl.kcc.kpi.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.edge.MunicipalityScope;
import nl.kcc.kpi.figures.CatalogueTopics.NamedTopic;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.reports.dimensions.MunicipalityNames;

/// What codes are called on the pages, those of the moment among them: municipalities and topics.
record CodeNames(MunicipalityNames municipalities, Map<String, String> topics) {

    private static final int MOST_BY_NAME = 3;

    static CodeNames of(MunicipalityNames municipalities, List<NamedTopic> topics) {
        return new CodeNames(municipalities,
                topics.stream().collect(Collectors.toMap(NamedTopic::code, NamedTopic::name)));
    }

    String municipality(String code) {
        return municipalities.of(code);
    }

    String municipalities(MunicipalityScope scope) {
        return scope.every() ? "Alle gemeenten"
                : scope.codes().size() > MOST_BY_NAME ? scope.codes().size() + " gemeenten"
                        : listed(scope.codes().stream().map(municipalities::of).sorted().toList());
    }

    /// As in `Assen, Emmen en Hoogeveen`.
    private static String listed(List<String> names) {
        return names.size() < 2 ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " en " + names.getLast();
    }

    /// @param key as an answer tells it: `none` for those without
    String part(GroupBy by, String key) {
        boolean without = key.equals(Filter.NONE);
        return switch (by) {
            case CHANNEL -> Words.ofChannel(key);
            case TOPIC -> without ? Words.without("topic") : topics.getOrDefault(key, key);
            case DEPARTMENT -> without ? Words.without("department") : Words.ofDepartment(key);
            case MUNICIPALITY -> municipality(key);
            case REASON -> without ? "Niet gemist" : Words.ofReason(key);
            case DAY, MONTH -> key;
        };
    }

    /// Each filter that leaves something out, but municipalities.
    List<String> filters(Filter filter) {
        return Stream.of(
                sentence(GroupBy.CHANNEL, filter.channels()), sentence(GroupBy.TOPIC, filter.topics()),
                sentence(GroupBy.DEPARTMENT, filter.departments()), sentence(GroupBy.REASON, filter.reasons()))
                .filter(part -> !part.isEmpty()).toList();
    }

    private String sentence(GroupBy by, Collection<String> codes) {
        return codes.isEmpty() ? ""
                : Words.of(by) + ": " + codes.stream().map(code -> part(by, code.isEmpty() ? Filter.NONE : code)).sorted()
                        .collect(Collectors.joining(", "));
    }
}

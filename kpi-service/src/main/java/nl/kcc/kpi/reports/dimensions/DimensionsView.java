package nl.kcc.kpi.reports.dimensions;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.figures.CatalogueTopics.NamedTopic;
import nl.kcc.kpi.reports.dimensions.CountedDimensions.CountedCode;

/// The answer of `GET /v1/kpi/dimensions`: all by name, channels in their usual order.
///
/// @param municipalities that the user may see and that have figures
/// @param channels that have figures
/// @param topics of the catalogue, and others that were counted
/// @param from first day with figures; null, like `to`, without any
record DimensionsView(List<CodeWithName> municipalities, List<String> channels, List<TopicInGroup> topics,
        List<CodeWithName> departments, @JsonInclude(ALWAYS) LocalDate from, @JsonInclude(ALWAYS) LocalDate to) {

    private static final List<String> CHANNELS = List.of("PHONE", "COUNTER", "EMAIL", "WEB");

    record CodeWithName(String code, String name) {
    }

    /// @param name its code where the catalogue does not know it
    /// @param group code; left out without one
    record TopicInGroup(String code, String name, String group) {
    }

    static DimensionsView of(List<CountedCode> counted, List<NamedTopic> catalogue, Collection<String> departments,
            UnaryOperator<String> municipalityName) {
        Map<String, TopicInGroup> topics = new TreeMap<>();
        codes(counted, "topic").forEach(code -> topics.put(code, new TopicInGroup(code, code, null)));
        catalogue.forEach(each -> topics.put(each.code(), new TopicInGroup(each.code(), each.name(), each.group())));
        TreeSet<String> allDepartments = new TreeSet<>(departments);
        allDepartments.addAll(codes(counted, "department"));
        List<String> days = codes(counted, "day");
        List<String> channels = codes(counted, "channel");
        return new DimensionsView(named(codes(counted, "municipality"), municipalityName),
                CHANNELS.stream().filter(channels::contains).toList(),
                topics.values().stream().sorted(Comparator.comparing(TopicInGroup::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                named(allDepartments, DimensionsView::inWords),
                days.isEmpty() ? null : LocalDate.parse(days.getFirst()),
                days.isEmpty() ? null : LocalDate.parse(days.getLast()));
    }

    private static List<String> codes(List<CountedCode> counted, String kind) {
        return counted.stream().filter(each -> each.kind().equals(kind) && each.code() != null).map(CountedCode::code).sorted()
                .toList();
    }

    private static List<CodeWithName> named(Collection<String> codes, UnaryOperator<String> name) {
        return codes.stream().map(code -> new CodeWithName(code, name.apply(code)))
                .sorted(Comparator.comparing(CodeWithName::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// Departments are known by code alone; the pages show them like this, too.
    private static String inWords(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }
}

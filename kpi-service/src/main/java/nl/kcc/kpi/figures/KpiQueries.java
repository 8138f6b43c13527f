package nl.kcc.kpi.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.events.Channel;
import nl.kcc.events.TopicState;

/// Checks what a client asks, and restricts it to the municipalities that the user may see.
@ApplicationScoped
public class KpiQueries {

    /// How the code of a reason is written; organisations have some of their own.
    public static final String REASON_CODE = "[A-Z][A-Z0-9_]{1,39}";

    private static final int MOST_VALUES = 100;
    private static final Set<String> CHANNELS = Stream.of(Channel.values()).map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern OF_CATALOGUE = Pattern.compile(TopicState.CODE);
    private static final Pattern REASON = Pattern.compile(REASON_CODE);

    private final Municipalities municipalities;

    KpiQueries(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /// @throws InvalidInput naming the parameter that is wrong
    public KpiQuery of(KpiParameters parameters) {
        return new KpiQuery(SpanParameters.span(parameters.window, parameters.from, parameters.to),
                filter(parameters.filter), groupBy(parameters.groupBy));
    }

    /// @throws InvalidInput naming the parameter that is wrong
    public Filter filter(FilterParameters parameters) {
        return new Filter(municipalities(few("municipality", parameters.municipality)),
                channels(few("channel", parameters.channel)),
                codes("topic", parameters.topic, OF_CATALOGUE, "kleine letters, cijfers en streepjes"),
                codes("department", parameters.department, OF_CATALOGUE, "kleine letters, cijfers en streepjes"),
                codes("reason", parameters.reason, REASON, "hoofdletters, cijfers en _"));
    }

    private static Optional<GroupBy> groupBy(List<String> asked) {
        if (asked.size() > 1) {
            throw new InvalidInput("groupBy", "Kies één indeling.");
        }
        return asked.stream().findFirst().map(value -> Arrays.stream(GroupBy.values())
                .filter(groupBy -> groupBy.parameter().equals(value)).findFirst()
                .orElseThrow(() -> new InvalidInput("groupBy",
                        "Onbekende indeling. Kies uit: " + String.join(", ", GroupBy.parameters()) + ".")));
    }

    private MunicipalityScope municipalities(List<String> asked) {
        return asked.isEmpty() ? municipalities.visible()
                : MunicipalityScope.of(asked.stream().map(municipalities::require).collect(Collectors.toSet()));
    }

    private static Set<String> channels(List<String> asked) {
        if (!CHANNELS.containsAll(asked)) {
            throw new InvalidInput("channel", "Onbekend kanaal. Kies uit: PHONE, COUNTER, EMAIL, WEB.");
        }
        return new TreeSet<>(asked);
    }

    private static Set<String> codes(String parameter, List<String> asked, Pattern notation, String characters) {
        if (!few(parameter, asked).stream()
                .allMatch(code -> code.equals(Filter.NONE) || notation.matcher(code).matches())) {
            throw new InvalidInput(parameter,
                    "Dit is geen code. Een code bestaat uit %s; 'none' staat voor zonder.".formatted(characters));
        }
        return asked.stream().map(code -> code.equals(Filter.NONE) ? "" : code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> few(String parameter, List<String> asked) {
        if (asked.size() > MOST_VALUES) {
            throw new InvalidInput(parameter, "Geef niet meer dan " + MOST_VALUES + " waarden op.");
        }
        return asked;
    }
}

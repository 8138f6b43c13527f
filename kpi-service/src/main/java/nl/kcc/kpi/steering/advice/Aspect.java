package nl.kcc.kpi.steering.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.figures.Loss;

/// By what lost contacts can be told apart.
enum Aspect {
    REASON(GroupBy.REASON, Loss::reason),
    TOPIC(GroupBy.TOPIC, Loss::topic),
    DEPARTMENT(GroupBy.DEPARTMENT, Loss::department),
    CHANNEL(GroupBy.CHANNEL, Loss::channel);

    /// Each by itself, then each pair: of ways that explain as much, the first one is the simplest.
    static final List<List<Aspect>> WAYS = ways();

    private final GroupBy groupBy;
    private final Function<Loss, String> key;

    Aspect(GroupBy groupBy, Function<Loss, String> key) {
        this.groupBy = groupBy;
        this.key = key;
    }

    GroupBy groupBy() {
        return groupBy;
    }

    String of(Loss loss) {
        return key.apply(loss);
    }

    /// Whether contacts that were settled have it as well: only what was lost has a reason, and few others a department.
    boolean isOfEachContact() {
        return this == TOPIC || this == CHANNEL;
    }

    /// @param asked as a client asks for it
    /// @return empty where nothing is asked for
    /// @throws InvalidInput when it is none of them, or more than one
    static List<Aspect> chosen(List<String> asked) {
        List<Aspect> chosen = Stream.of(values()).filter(aspect -> asked.equals(List.of(aspect.name()))).toList();
        if (!asked.isEmpty() && chosen.isEmpty()) {
            throw new InvalidInput("by", "Onbekende verdeling. Kies uit: REASON, TOPIC, DEPARTMENT, CHANNEL.");
        }
        return chosen;
    }

    private static List<List<Aspect>> ways() {
        List<List<Aspect>> ways = new ArrayList<>();
        for (Aspect one : values()) {
            ways.add(List.of(one));
        }
        for (Aspect one : values()) {
            for (Aspect other : values()) {
                if (one.ordinal() < other.ordinal()) {
                    ways.add(List.of(one, other));
                }
            }
        }
        return List.copyOf(ways);
    }
}

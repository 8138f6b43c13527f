package nl.kcc.kpi.steering.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

package nl.kcc.routing.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.rulesets.BesideTheLoop;
import nl.kcc.routing.rulesets.DocumentHistory;
import nl.kcc.routing.rulesets.DocumentHistory.Held;
import nl.kcc.routing.rulesets.KnowledgeKind;

/// Reads calendars and terms as they were stored. What is stored was checked.
@ApplicationScoped
class Plans {

    private final DocumentHistory history;

    Plans(DocumentHistory history) {
        this.history = history;
    }

    /// @param history when the part that was asked for changed, the newest first
    record Plan<D>(int version, D document, List<PlanVersionView> history) {
    }

    /// @param part whose history is wanted
    <D> Uni<Plan<D>> inForce(SqlConnection connection, KnowledgeKind kind, Class<D> type, Function<D, ?> part) {
        return BesideTheLoop.map(history.of(connection, kind), held -> plan(held, type, part));
    }

    private static <D> Plan<D> plan(List<Held> held, Class<D> type, Function<D, ?> part) {
        List<PlanVersionView> changes = new ArrayList<>();
        List<Object> parts = held.stream().map(one -> (Object) part.apply(read(one, type))).toList();
        for (int i = 0; i < held.size(); i++) {
            boolean oldest = i == held.size() - 1;
            if (oldest ? DocumentHistory.isWhole(held) : !parts.get(i).equals(parts.get(i + 1))) {
                changes.add(PlanVersionView.of(held.get(i)));
            }
        }
        return new Plan<>(held.getFirst().version(), read(held.getFirst(), type), changes);
    }

    private static <D> D read(Held held, Class<D> type) {
        return DocumentReader.read(held.content(), type, new Flaws("opgeslagen"));
    }
}

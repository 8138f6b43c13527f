package nl.kcc.kpi.fold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.kpi.counters.Counters;
import nl.kcc.kpi.counters.Deltas;
import nl.kcc.kpi.counters.DirectTopics;

/// Applies a batch of news about contacts: facts and counters in the transaction given, or neither.
@ApplicationScoped
class Fold {

    private final Facts facts;
    private final Counters counters;

    Fold(Facts facts, Counters counters) {
        this.facts = facts;
        this.counters = counters;
    }

    /// @param shard where the counters of this writer are kept
    Uni<Void> apply(SqlConnection transaction, int shard, Stream<Fact> news) {
        Map<UUID, Fact> newest = new LinkedHashMap<>();
        news.forEach(fact -> newest.merge(fact.contactId(), fact, Fact::merge));
        Deltas deltas = new Deltas();
        // First, as all who lock the catalogue do: who waits for it keeps nobody waiting for a fact.
        return DirectTopics.read(transaction)
                .chain(direct -> facts.insertMissing(transaction, List.copyOf(newest.values()))
                        .chain(inserted -> mergeTheOthers(transaction, newest, inserted, deltas))
                        .chain(() -> counters.add(transaction, shard, deltas, direct)));
    }

    private Uni<Void> mergeTheOthers(SqlConnection transaction, Map<UUID, Fact> newest, Set<UUID> inserted,
            Deltas deltas) {
        inserted.forEach(contact -> count(newest.remove(contact), 1, deltas));
        if (newest.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return facts.lock(transaction, List.copyOf(newest.keySet()))
                .chain(known -> update(transaction, newest, known, deltas));
    }

    private Uni<Void> update(SqlConnection transaction, Map<UUID, Fact> newest, List<Fact> known, Deltas deltas) {
        List<Fact> changed = new ArrayList<>();
        for (Fact before : known) {
            Fact after = before.merge(newest.get(before.contactId()));
            if (!after.equals(before)) {
                changed.add(after);
                count(before, -1, deltas);
                count(after, 1, deltas);
            }
        }
        return changed.isEmpty() ? Uni.createFrom().voidItem() : facts.update(transaction, changed);
    }

    private static void count(Fact fact, int number, Deltas deltas) {
        if (fact.isCounted()) {
            deltas.count(fact.cell(), fact.intake(), fact.routing(), number);
        }
    }
}

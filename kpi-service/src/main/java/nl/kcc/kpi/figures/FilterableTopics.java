package nl.kcc.kpi.figures;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.kpi.counters.Detail;
import nl.kcc.kpi.counters.Grain;
import nl.kcc.kpi.counters.Period;
import nl.kcc.outbox.BackgroundWork;

/// Which topics one can filter by: those of the catalogue, and those that anything was ever counted for. While our copy of
/// the catalogue is empty, any.
@ApplicationScoped
class FilterableTopics {

    private static final String UNKNOWN = """
            select code from unnest($1::text[]) as asked (code)
            where code <> '' and exists (select from topic)
              and not exists (select from topic where topic.code = asked.code)
              and not exists (select from counter %s and topic = asked.code)
            order by code limit 1
            """.formatted(Grain.fewestRows(Period.YEAR, false, Detail.TOPIC).where());

    private final BackgroundWork work;

    FilterableTopics(BackgroundWork work) {
        this.work = work;
    }

    /// Fails with [InvalidInput] naming `topic` when there is an unknown one among them.
    Uni<Void> require(Set<String> topics) {
        if (topics.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.sql(look -> look.preparedQuery(UNKNOWN).execute(Tuple.of(topics.toArray(String[]::new))))
                .invoke(unknown -> {
                    if (unknown.size() > 0) {
                        throw new InvalidInput("topic", "Het onderwerp '%s' is niet bekend. Kies een code uit de catalogus."
                                .formatted(unknown.iterator().next().getString("code")));
                    }
                }).replaceWithVoid();
    }
}

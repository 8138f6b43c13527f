package nl.kcc.kpi.fold;

import java.util.List;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.counters.DirectTopics;
import nl.kcc.kpi.counters.NetCounters;
import nl.kcc.kpi.counters.PlainCounters;

/// Changes the days on which a topic may be answered at once, as the consumer of the catalogue does.
final class ChangedCatalogue {

    private static final NetCounters NET = PlainCounters.net();

    private ChangedCatalogue() {
    }

    /// @param days as PostgreSQL writes a range of dates
    static Uni<Void> direct(RealDatabase database, String topic, String days) {
        return database.inTransaction(transaction -> DirectTopics.lock(transaction)
                .chain(() -> transaction.query("""
                        delete from topic_direct where code = '%1$s';
                        insert into topic_direct values ('%1$s', '%2$s')
                        """.formatted(topic, days)).execute())
                .chain(() -> NET.follow(transaction, List.of(topic))));
    }
}

package nl.kcc.kpi.fold;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.counters.PlainCounters;

class DirectTopicsTest {

    private static final String TOPIC = "grofvuil";
    private static final Fold FOLD = new Fold(new Facts(), PlainCounters.counters());

    private RealDatabase database;

    @BeforeEach
    void start() {
        database = new RealDatabase("direct_topics");
        RealDatabase.await(ChangedCatalogue.direct(database, TOPIC, "[2000-01-01,)"));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aChangeOfTheCatalogueWaitsForContactsThatAreBeingCountedByTheOldOne() {
        CompletableFuture<Void> commit = new CompletableFuture<>();
        CompletableFuture<Void> counted = database
                .inTransaction(transaction -> FOLD.apply(transaction, 0, Stream.of(answered()))
                        .chain(() -> Uni.createFrom().completionStage(commit)))
                .subscribeAsCompletionStage();
        await().until(() -> number("select count(*) from pg_locks where relation = 'topic_direct'::regclass and granted") > 0);

        CompletableFuture<Void> changed = ChangedCatalogue.direct(database, TOPIC, "[2000-01-01,2000-01-02)")
                .subscribeAsCompletionStage();
        await().until(() -> changed.isDone()
                || number("select count(*) from pg_locks where relation = 'topic_direct'::regclass and not granted") > 0);
        commit.complete(null);
        CompletableFuture.allOf(counted, changed).join();

        assertThat(number("select sum(settled) from counter where grain = 'day'")).isEqualTo(1);
        assertThat(number("select sum(net_settled) from counter where grain = 'day'")).isZero();
        assertThat(number("select sum(net_settled) from counter where grain = 'total_month'")).isZero();
    }

    private static Fact answered() {
        return Fact.of(inMunicipality("GM0344").about(TOPIC).with(Outcome.ANSWERED).state());
    }

    private long number(String query) {
        return database.query(connection -> connection.query(query).execute()).iterator().next().getLong(0);
    }
}

package nl.kcc.kpi.operations.rebuild;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.FromOutside;
import nl.kcc.kpi.WithRealParts;
import nl.kcc.kpi.operations.drift.Recount;

/// What consumers do between the comparison and the switch-over.
@QuarkusTest
@WithRealParts
class SwitchoverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FIGURES = "/v1/kpi?window=all&municipality=GM4551";

    @Inject
    Pool pool;
    @Inject
    @FromOutside
    Pool outside;
    @Inject
    DataSource database;
    @Inject
    Recount recount;

    private SqlConnection connection;
    private Copy copy;

    @Test
    void aMissingContactThatComesBackMeanwhileIsCountedOnce() {
        List<Contacts> contacts = Stream.generate(() -> inMunicipality("GM4551")).limit(4).toList();
        contacts.forEach(contact -> Events.send(contact.state()));
        Ask.untilRegistered("GM4551", 4);
        copyFacts();
        sql("delete from contact_fact where municipality = 'GM4551'");
        copy.merge();
        copy.compare();
        // The first is heard again as it was, the second in a newer version; the others stay away.
        Events.send(contacts.get(0).state());
        Events.send(contacts.get(1).with(Outcome.ANSWERED).later().state());
        Ask.untilRegistered("GM4551", 6);

        Differences differences = switchOver();

        assertThat(differences.contacts()).isGreaterThanOrEqualTo(2);
        Map<String, Object> total = Ask.manager(FIGURES).getMap("total");
        assertThat(total).containsEntry("registered", 4).containsEntry("settled", 1).containsEntry("open", 3);
        assertThat(Ask.as("operator", "/v1/kpi/drift").statusCode(200).extract().jsonPath()
                .getList("cells.findAll { it.municipality == 'GM4551' }")).isEmpty();
    }

    @Test
    void whenAllIsLostAllComesBack() {
        Stream.generate(() -> inMunicipality("GM4552").handedOver()).limit(3).forEach(lost -> Events.send(lost.state()));
        Ask.untilRegistered("GM4552", 3);
        copyFacts();
        sql("truncate contact_fact, counter");
        copy.merge();
        copy.compare();

        Differences differences = switchOver();

        assertThat(differences.contacts()).isGreaterThanOrEqualTo(3);
        assertThat(Ask.manager("/v1/kpi/losses?window=all&municipality=GM4552").getInt("lost")).isEqualTo(3);
        assertThat(Ask.as("operator", "/v1/kpi/drift").statusCode(200).extract().jsonPath().getInt("count")).isZero();
    }

    private void copyFacts() {
        connection = pool.getConnection().await().atMost(PATIENCE);
        copy = new Copy(connection);
        copy.create();
        try (CopyWriter writer = new CopyWriter(database)) {
            new FactsSource(copy, writer, _ -> {
            }).read();
        }
    }

    private Differences switchOver() {
        var transaction = connection.begin().await().atMost(PATIENCE);
        Differences differences = new Switchover(connection, copy, recount, pool).perform();
        transaction.commit().await().atMost(PATIENCE);
        copy.drop();
        connection.query("reset all").execute().await().atMost(PATIENCE);
        connection.close().await().atMost(PATIENCE);
        return differences;
    }

    private void sql(String statement) {
        outside.query(statement).execute().await().atMost(PATIENCE);
    }
}

package nl.kcc.kpi.operations.drift;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.FromOutside;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class DriftTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String MUNICIPALITY = "GM1901";

    @Inject
    @FromOutside
    Pool pool;
    @Inject
    DriftWatch watch;
    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void someContacts() {
        if (Ask.manager("/v1/kpi?municipality=" + MUNICIPALITY).getInt("total.registered") == 0) {
            IntStream.range(0, 8).forEach(_ -> Events.send(inMunicipality(MUNICIPALITY).with(Outcome.ANSWERED).state()));
            Ask.untilRegistered(MUNICIPALITY, 8);
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    void aCounterChangedByHandIsNamed() {
        sql("update counter set settled = settled + 1 where municipality = 'GM1901' and grain = 'day'");

        assertThat(differences()).singleElement().satisfies(cell -> assertThat(cell)
                .containsEntry("grain", "day").containsEntry("municipality", MUNICIPALITY)
                .containsEntry("differences", Map.of("SETTLED", Map.of("counters", 9, "facts", 8))));
        assertThat(metric()).isEqualTo(1);

        sql("update counter set settled = settled - 1 where municipality = 'GM1901' and grain = 'day'");
        assertThat(metric()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "month", "year", "total_day", "loss_year" })
    void aCounterOfACoarserGrainChangedByHandIsNamed(String grain) {
        sql("update counter set unchecked = unchecked + 2 where municipality = 'GM1901' and grain = '" + grain + "'");

        assertThat(differences()).singleElement().satisfies(cell -> assertThat(cell)
                .containsEntry("grain", grain).containsEntry("municipality", MUNICIPALITY)
                .containsEntry("differences", Map.of("UNCHECKED", Map.of("counters", 10, "facts", 8))));
        assertThat(metric()).isEqualTo(1);

        sql("update counter set unchecked = unchecked - 2 where municipality = 'GM1901' and grain = '" + grain + "'");
        assertThat(metric()).isZero();
    }

    @Test
    void deletedFactsAreNamed() {
        sql("create table kept as select * from contact_fact where municipality = 'GM1901' limit 5");
        sql("delete from contact_fact where contact_id in (select contact_id from kept)");

        assertThat(differences()).extracting("grain").containsExactlyInAnyOrder("day", "month", "year",
                "total_day", "total_month", "channel_month", "loss_year", "day_all", "month_all", "year_all",
                "channel_day_all",
                "loss_day_all", "topic_day_all");
        assertThat(daily()).containsEntry("differences", Map.of("SETTLED", Map.of("counters", 8, "facts", 3),
                "UNCHECKED", Map.of("counters", 8, "facts", 3)));

        sql("insert into contact_fact select * from kept");
        sql("drop table kept");
    }

    @Test
    void aFactChangedByHandIsNamed() {
        sql("update contact_fact set state = 'OPEN' where municipality = 'GM1901'");

        assertThat(daily()).containsEntry("differences", Map.of("OPEN", Map.of("counters", 0, "facts", 8), "SETTLED",
                Map.of("counters", 8, "facts", 0), "UNCHECKED", Map.of("counters", 8, "facts", 0)));

        sql("update contact_fact set state = 'SETTLED' where municipality = 'GM1901'");
    }

    private static Map<String, Object> daily() {
        return differences().stream().filter(cell -> cell.get("grain").equals("day")).findFirst().orElseThrow();
    }

    private static List<Map<String, Object>> differences() {
        return Ask.as("operator", "/v1/kpi/drift").statusCode(200).extract().jsonPath().getList("cells");
    }

    private double metric() {
        watch.look().await().atMost(PATIENCE);
        return metrics.get("kpi.drift.cells").gauge().value();
    }

    private void sql(String statement) {
        pool.query(statement).execute().await().atMost(PATIENCE);
    }
}

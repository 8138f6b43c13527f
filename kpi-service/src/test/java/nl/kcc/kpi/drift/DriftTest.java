package nl.kcc.kpi.drift;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
        sql("update daily_counter set settled = settled + 1 where municipality = 'GM1901'");

        assertThat(differences()).singleElement().satisfies(cell -> assertThat(cell)
                .containsEntry("grain", "day").containsEntry("municipality", MUNICIPALITY)
                .containsEntry("differences", Map.of("SETTLED", Map.of("counters", 9, "facts", 8))));
        assertThat(metric()).isEqualTo(1);

        sql("update daily_counter set settled = settled - 1 where municipality = 'GM1901'");
        assertThat(metric()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "month", "year", "topic_year", "loss_year" })
    void aRolledUpCounterChangedByHandIsNamed(String grain) {
        sql("update rollup_counter set unchecked = unchecked + 2 where municipality = 'GM1901' and grain = '" + grain + "'");

        assertThat(differences()).singleElement().satisfies(cell -> assertThat(cell)
                .containsEntry("grain", grain).containsEntry("municipality", MUNICIPALITY)
                .containsEntry("differences", Map.of("UNCHECKED", Map.of("counters", 10, "facts", 8))));
        assertThat(metric()).isEqualTo(1);

        sql("update rollup_counter set unchecked = unchecked - 2 where municipality = 'GM1901' and grain = '" + grain + "'");
        assertThat(metric()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "lost_days", "lost_months" })
    void aCalendarOfLossesChangedByHandIsNamed(String grain) {
        if (Ask.manager("/v1/kpi?window=all&municipality=GM1902").getInt("total.registered") == 0) {
            Events.send(
                    inMunicipality("GM1902").at(Instant.parse("2026-10-14T10:00:00Z")).with(Outcome.CITIZEN_RETURNS).state());
            Ask.untilRegistered("GM1902", 1);
        }
        String number = grain.equals("lost_days") ? "lost_14" : "lost_10";
        String change = "update loss_calendar set %1$s = %1$s + (%%d) where municipality = 'GM1902' and grain = '%2$s'"
                .formatted(number, grain);
        sql(change.formatted(2));

        assertThat(differences()).singleElement().satisfies(cell -> assertThat(cell)
                .containsEntry("grain", grain).containsEntry("municipality", "GM1902")
                .containsEntry("differences", Map.of(number.toUpperCase(Locale.ROOT), Map.of("counters", 3, "facts", 1))));
        assertThat(metric()).isEqualTo(1);

        sql(change.formatted(-2));
        assertThat(metric()).isZero();
    }

    @Test
    void deletedFactsAreNamed() {
        sql("create table kept as select * from contact_fact where municipality = 'GM1901' limit 5");
        sql("delete from contact_fact where contact_id in (select contact_id from kept)");

        assertThat(differences()).extracting("grain").containsExactlyInAnyOrder("day", "day_all", "month", "month_all",
                "topic_day_all", "topic_month", "topic_month_all", "year_all", "topic_year", "channel_day", "channel_month",
                "channel_day_all", "channel_month_all", "loss_month", "loss_day_all", "loss_month_all", "total_day",
                "total_day_all", "total_month", "year", "loss_year");
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

package nl.kcc.kpi.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Figures that were counted before net figures had counters of their own.
class NetCountersMigrationTest {

    private static RealDatabase database;

    @BeforeAll
    static void aDirectTopicIsCountedOnTwoDaysOfWhichItIsDirectOnOne() {
        database = new RealDatabase("net_migration", 7);
        database.run("insert into topic_direct values ('paspoort', '[2025-12-31,2026-01-01)')");
        for (String day : List.of("2025-12-31", "2026-01-01")) {
            insert("daily_counter", "", day, "GM0344");
            insert("rollup_counter", "'day_all', ", day, "*");
        }
        insert("rollup_counter", "'month', ", "2025-12-01", "GM0344");
        database.migrate("V17__net_counters");
        database.migrate("V18__channels_and_losses_of_municipalities");
        database.migrate("V19__years_of_municipalities");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Rollup.class)
    void eachRollUpCountsThemFromThenOn(Rollup rollup) {
        assertThat(sum(rollup, "net_settled")).isEqualTo(3);
        assertThat(sum(rollup, "net_decided")).isEqualTo(5);
        if (EnumSet.of(Detail.TOTAL, Detail.CHANNEL, Detail.LOSS).contains(rollup.detail())) {
            assertThat(sum(rollup, "settled")).isEqualTo(6);
            assertThat(sum(rollup, "referred")).isEqualTo(8);
        }
    }

    private static void insert(String table, String grain, String day, String municipality) {
        // Thank-yous were not told apart by then.
        List<OfContact> measures = OfContact.ALL.stream().filter(measure -> measure != Bucket.NO_QUESTION).toList();
        String columns = measures.stream().map(Measure::column).collect(Collectors.joining(", "));
        String numbers = measures.stream().map(measure -> switch (measure) {
            case Bucket.SETTLED -> "3";
            case Bucket.HANDED_OVER -> "2";
            case Bucket.REFERRED -> "4";
            default -> "0";
        }).collect(Collectors.joining(", "));
        database.run("""
                insert into %s (%s day, municipality, channel, topic, department, reason, shard, %s)
                values (%s '%s', '%s', 'PHONE', 'paspoort', '', '', 0, %s)
                """.formatted(table, grain.isEmpty() ? "" : "grain, ", columns, grain, day, municipality, numbers));
    }

    private static long sum(Rollup rollup, String column) {
        return database.query(connection -> connection.query(
                "select sum(%s) from rollup_counter where grain = '%s'".formatted(column, rollup.grain())).execute())
                .iterator().next().getLong(0);
    }
}

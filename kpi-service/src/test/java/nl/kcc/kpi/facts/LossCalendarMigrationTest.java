package nl.kcc.kpi.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.mutiny.sqlclient.Row;

/// What was lost before there were calendars of it.
class LossCalendarMigrationTest {

    private static RealDatabase database;

    @BeforeAll
    static void lostContactsInTwoShardsOfThreeDays() {
        database = new RealDatabase("loss_migration", 10);
        for (String day : List.of("2025-12-30", "2025-12-31", "2026-01-01")) {
            for (int shard : List.of(3, 4)) {
                insert("daily_counter", "", day, "GM0344", shard);
                insert("rollup_counter", "'day_all', ", day, "*", shard);
            }
        }
        for (String month : List.of("2025-12-01", "2026-01-01")) {
            insert("rollup_counter", "'month', ", month, "GM0344", 3);
            insert("rollup_counter", "'month_all', ", month, "*", 3);
        }
        database.migrate("V20__topics_by_day");
        database.migrate("V21__loss_calendar");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
            "lost_days, GM0344, 'lost_30', 'lost_31', 'lost_1', 2025-12-01, 2026-01-01, 30",
            "lost_days_all, *, 'lost_30', 'lost_31', 'lost_1', 2025-12-01, 2026-01-01, 30",
            "lost_months, GM0344, 'lost_12', 'lost_12', 'lost_1', 2025-01-01, 2026-01-01, 15",
            "lost_months_all, *, 'lost_12', 'lost_12', 'lost_1', 2025-01-01, 2026-01-01, 15" })
    void isInThemFromThenOn(String grain, String municipality, String one, String other, String third, String first,
            String second, int lost) {
        Map<String, Integer> expected = new TreeMap<>();
        List.of(first + " " + one, first + " " + other, second + " " + third)
                .forEach(place -> expected.put("%s %s".formatted(municipality, place), lost));

        assertThat(numbers(grain)).isEqualTo(expected);
    }

    private static void insert(String table, String grain, String day, String municipality, int shard) {
        // Thank-yous were not told apart by then.
        List<Measure> measures = Measure.ALL.stream().filter(measure -> measure != Bucket.NO_QUESTION).toList();
        String columns = String.join(", ", measures.stream().map(Measure::column).toList());
        String numbers = String.join(", ", measures.stream().map(measure -> switch (measure) {
            case Bucket.SETTLED -> "7";
            case Bucket.WARM_SETTLED -> "1";
            case Bucket.HANDED_OVER -> "2";
            case Bucket.CITIZEN_RETURNS -> "3";
            case Bucket.OVERDUE -> "4";
            case Bucket.REOPENED -> "5";
            default -> "0";
        }).toList());
        database.run("""
                insert into %s (%s day, municipality, channel, topic, department, reason, shard, %s)
                values (%s '%s', '%s', 'PHONE', 'paspoort', '', 'OVERDUE', %d, %s)
                """.formatted(table, grain.isEmpty() ? "" : "grain, ", columns, grain, day, municipality, shard, numbers));
    }

    private static Map<String, Integer> numbers(String grain) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (Row row : database.query(connection -> connection.query(
                "select * from loss_calendar where grain = '%s'".formatted(grain)).execute())) {
            for (String column : LossCalendar.COLUMNS) {
                if (row.getInteger(column) != 0) {
                    numbers.put("%s %s %s".formatted(row.getString("municipality"), row.getLocalDate("day"), column),
                            row.getInteger(column));
                }
            }
        }
        return numbers;
    }
}

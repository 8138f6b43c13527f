package nl.kcc.kpi.fold;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.kcc.kpi.counters.Cell;
import nl.kcc.kpi.counters.Grain;
import nl.kcc.kpi.counters.Measure;
import nl.kcc.kpi.counters.PlainCounters;

/// What a migration does of the grains, on a real PostgreSQL with contacts of two municipalities and two years.
class GrainPartitionsTest {

    private static final List<Instant> MOMENTS = List.of(Instant.parse("2025-12-31T12:00:00Z"),
            Instant.parse("2026-01-01T12:00:00Z"), Instant.parse("2026-01-31T12:00:00Z"),
            Instant.parse("2026-02-01T12:00:00Z"));

    private static RealDatabase database;

    @BeforeAll
    static void someContacts() {
        database = new RealDatabase("grain_partitions");
        Fold fold = new Fold(new Facts(), PlainCounters.counters());
        List<Fact> facts = Stream.of("GM0344", "GM0363").flatMap(municipality -> MOMENTS.stream()
                .flatMap(moment -> Stream.of(inMunicipality(municipality).about("wmo").at(moment),
                        inMunicipality(municipality).at(moment).handedOver())))
                .map(contact -> Fact.of(contact.state())).toList();
        RealDatabase.await(database.inTransaction(transaction -> fold.apply(transaction, 3, facts.stream())));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DAY")
    void aGrainThatIsNewIsFilledWithWhatWasCountedBefore(Grain grain) {
        List<String> counted = rows(grain);
        assertThat(counted).isNotEmpty();
        database.run("call drop_grain('%s')".formatted(grain.code()));

        database.run(PlainCounters.partitions());

        assertThat(rows(grain)).isEqualTo(counted);
    }

    @Test
    void aGrainThatTellsSomethingElseThanBeforeIsFilledAnew() {
        List<String> counted = rows(Grain.LOSS_YEAR);
        database.run("call keep_grain('loss_year', 'year', 'year', true, '{department}')");
        assertThat(rows(Grain.LOSS_YEAR)).isNotEqualTo(counted);

        database.run(PlainCounters.partitions());

        assertThat(rows(Grain.LOSS_YEAR)).isEqualTo(counted);
    }

    @Test
    void whatIsNoGrainAnyMoreIsGone() {
        database.run("call keep_grain('channel_year', 'year', 'year', true, '{channel}')");

        database.run(PlainCounters.partitions());

        assertThat(texts("select name from grain union select distinct grain from counter"))
                .containsExactlyInAnyOrderElementsOf(Grain.EACH.stream().map(Grain::code).toList());
    }

    /// In any shards.
    private static List<String> rows(Grain grain) {
        String sums = String.join(", ", Measure.ALL.stream().map(measure -> "sum(%s)".formatted(measure.column())).toList());
        return texts("select row(%1$s, %2$s)::text from counter where grain = '%3$s' group by %1$s order by %1$s"
                .formatted(Cell.COLUMNS, sums, grain.code()));
    }

    private static List<String> texts(String query) {
        return database.query(connection -> connection.query(query).execute()).stream().map(row -> row.getString(0)).toList();
    }
}

package nl.kcc.kpi.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.counters.Grain;
import nl.kcc.kpi.counters.Measure;
import nl.kcc.kpi.counters.NetMeasure;
import nl.kcc.kpi.counters.OfContact;
import nl.kcc.kpi.counters.PlainCounters;

/// However events arrive, the figures are those that the definition gives for what happened: shuffled, repeated,
/// without intermediates, cut into batches anywhere, two topics at the same time, while it changes on which days a topic
/// may be answered at once, on a real PostgreSQL.
///
/// `-Dkcc.seeds=10000` tries more, `-Dkcc.seed=42` one again.
class FoldPropertyTest {

    private static final int SEEDS = Integer.getInteger("kcc.seeds", 250);
    private static final Fold FOLD = new Fold(new Facts(), PlainCounters.counters());
    private static final String EMPTY = """
            truncate contact_fact, counter, topic_direct;
            insert into topic_direct values ('paspoort-aanvragen', '[2000-01-01,)')
            """;
    private static final String DIRECT = "exists (select from topic_direct where code = topic and day <@ days)";

    private static RealDatabase database;

    @BeforeAll
    static void start() {
        database = new RealDatabase("fold_property");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void figuresAreThoseOfTheDefinitionHoweverEventsArrive() {
        Stream<Long> seeds = Long.getLong("kcc.seed") != null ? Stream.of(Long.getLong("kcc.seed"))
                : IntStream.range(0, SEEDS).mapToObj(Long::valueOf);
        seeds.forEach(FoldPropertyTest::check);
    }

    private static void check(long seed) {
        Random random = new Random(seed);
        List<Life> lives = IntStream.range(0, 1 + random.nextInt(20)).mapToObj(_ -> Life.random(random)).toList();
        List<Delivery> deliveries = Delivery.random(random, lives);
        if (differs(deliveries)) {
            List<Delivery> smallest = Shrink.smallest(deliveries, FoldPropertyTest::differs);
            assertThat(figures(smallest, FoldPropertyTest::counters))
                    .as("counters, seed %d, shrunk to %s", seed, smallest).isEqualTo(Oracle.figures(smallest));
            assertThat(figures(smallest, FoldPropertyTest::facts))
                    .as("facts, seed %d, shrunk to %s", seed, smallest).isEqualTo(Oracle.figures(smallest));
            assertThat(figures(smallest, FoldPropertyTest::grains).values())
                    .as("grains, seed %d, shrunk to %s", seed, smallest).containsOnly(totals(Oracle.figures(smallest)));
        }
    }

    private static boolean differs(List<Delivery> deliveries) {
        Map<String, Long> expected = Oracle.figures(deliveries);
        return !expected.equals(figures(deliveries, FoldPropertyTest::counters)) || !expected.equals(facts())
                || grains().values().stream().anyMatch(totals -> !totals.equals(totals(expected)));
    }

    private static <T> T figures(List<Delivery> deliveries, java.util.function.Supplier<T> read) {
        database.run(EMPTY);
        List<Fact> contacts = new ArrayList<>();
        List<Fact> routings = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            switch (delivery) {
                case Delivery.OfContact contact -> contacts.add(Fact.of(contact.event().contact()));
                case Delivery.OfRouting routing -> routings.add(Fact.of(routing.event().routing()));
                case Delivery.Cut() -> apply(contacts, routings);
            }
        }
        apply(contacts, routings);
        RealDatabase.await(ChangedCatalogue.direct(database, Oracle.BULKY_WASTE, Oracle.BULKY_WASTE_DIRECT));
        return read.get();
    }

    /// All topics at once, as their consumers do.
    private static void apply(List<Fact> contacts, List<Fact> routings) {
        String days = contacts.size() % 2 == 0 ? "[2026-03-28,2026-03-30)" : "[2026-03-30,)";
        RealDatabase.await(Uni.join().all(batch(0, List.copyOf(contacts)),
                ChangedCatalogue.direct(database, Oracle.BULKY_WASTE, days), batch(1, List.copyOf(routings))).andFailFast());
        contacts.clear();
        routings.clear();
    }

    private static Uni<Void> batch(int shard, List<Fact> news) {
        return news.isEmpty() ? Uni.createFrom().voidItem()
                : database.inTransaction(transaction -> FOLD.apply(transaction, shard, news.stream()));
    }

    private static Map<String, Long> counters() {
        String sums = Measure.ALL.stream().map(measure -> "sum(%1$s)::bigint as %1$s".formatted(measure.column()))
                .collect(Collectors.joining(", "));
        return read("select %s, %s from counter where grain = 'day' group by 1".formatted(CELL, sums));
    }

    /// What each grain adds up to.
    private static Map<Grain, Map<String, Long>> grains() {
        String sums = Measure.ALL.stream().map(measure -> "sum(%1$s)::bigint as %1$s".formatted(measure.column()))
                .collect(Collectors.joining(", "));
        Map<Grain, Map<String, Long>> grains = new EnumMap<>(Grain.class);
        Grain.EACH.forEach(grain -> grains.put(grain, new TreeMap<>()));
        for (Row row : database.query(connection -> connection.query("select grain, %s from counter group by 1".formatted(sums))
                .execute())) {
            Map<String, Long> totals = grains.get(Grain.valueOf(row.getString("grain").toUpperCase(Locale.ROOT)));
            Measure.ALL.stream().filter(measure -> row.getLong(measure.column()) != 0)
                    .forEach(measure -> totals.put(measure.name(), row.getLong(measure.column())));
        }
        return grains;
    }

    private static Map<String, Long> totals(Map<String, Long> figures) {
        Map<String, Long> totals = new TreeMap<>();
        figures.forEach((figure, number) -> totals.merge(figure.substring(figure.lastIndexOf(' ') + 1), number, Long::sum));
        return totals;
    }

    private static Map<String, Long> facts() {
        String counts = Measure.ALL.stream()
                .map(measure -> "count(*) filter (where %s) as %s".formatted(condition(measure), measure.column()))
                .collect(Collectors.joining(", "));
        return read("select %s, %s from counted_contact group by 1".formatted(CELL, counts));
    }

    private static String condition(Measure measure) {
        return switch (measure) {
            case OfContact ofContact -> ofContact.condition();
            case NetMeasure net -> net.condition() + " and " + DIRECT;
        };
    }

    private static final String CELL = "concat_ws(' ', day, municipality, channel, 'topic=' || topic, "
            + "'department=' || department, 'reason=' || reason) as cell";

    private static Map<String, Long> read(String sql) {
        Map<String, Long> figures = new TreeMap<>();
        for (Row row : database.query(connection -> connection.query(sql).execute())) {
            for (Measure measure : Measure.ALL) {
                if (row.getLong(measure.column()) != 0) {
                    figures.put(row.getString("cell") + " " + measure, row.getLong(measure.column()));
                }
            }
        }
        return figures;
    }
}

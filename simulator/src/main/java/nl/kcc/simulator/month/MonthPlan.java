package nl.kcc.simulator.month;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import nl.kcc.simulator.plan.CatalogueTopic;

/// A whole month, made up from a seed: the same seed, catalogue and moment give the same month.
///
/// @param encounters in the order in which they are registered
public record MonthPlan(YearMonth month, List<Encounter> encounters) {

    /// Whose calendar decides on which day a contact falls.
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /// Days after which every answer term has passed, whatever the topic and the holidays.
    private static final int ALL_TERMS = 40;
    /// Days around the month on which its contacts may have neighbours.
    private static final int AROUND = 62;

    /// @param now everything took place before it
    /// @throws IllegalStateException when the month is not long enough ago
    public static MonthPlan make(long seed, int contacts, YearMonth month, List<CatalogueTopic> topics,
            List<String> municipalities, Instant now) {
        var last = now.minus(ALL_TERMS, ChronoUnit.DAYS);
        if (month.atEndOfMonth().plusDays(1).atStartOfDay(AMSTERDAM).toInstant().isAfter(last)) {
            throw new IllegalStateException("Choose a month that ended at least " + ALL_TERMS
                    + " days ago, so that every answer term in it has passed: %s did not.".formatted(month));
        }
        var maker = new EncounterMaker(seed, month, topics, municipalities, last, now.truncatedTo(ChronoUnit.MILLIS));
        return new MonthPlan(month, maker.encounters(contacts).stream().sorted(comparing(Encounter::loggedAt)).toList());
    }

    /// The topics of its contacts, those that were asked about most often first.
    public List<String> usualTopics() {
        var times = encounters.stream().flatMap(encounter -> encounter.asks().stream()).map(Ask::topic)
                .filter(Objects::nonNull).collect(groupingBy(topic -> topic, TreeMap::new, counting()));
        return times.keySet().stream().sorted(comparing(times::get).reversed()).toList();
    }

    public int contacts() {
        return encounters.stream().mapToInt(encounter -> encounter.asks().size()).sum();
    }

    /// The first day on which a contact could matter to this month.
    public LocalDate from() {
        return month.atDay(1).minusDays(AROUND);
    }

    /// The last day on which a contact could matter to this month.
    public LocalDate to() {
        return month.atEndOfMonth().plusDays(AROUND);
    }
}

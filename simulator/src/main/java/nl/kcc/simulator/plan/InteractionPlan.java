package nl.kcc.simulator.plan;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What citizens ask in a month or a day, made up from a seed: the same seed, catalogue and moment give the same plan.
///
/// @param interactions in the order in which they are registered
/// @param unregistered calls and visits that led to none of them
public record InteractionPlan(List<Interaction> interactions, List<Encounter> unregistered) {
    /// Whose calendar decides on which day a contact falls.
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    /// Days after which every answer term has passed, whatever the topic and the holidays.
    private static final int ALL_TERMS = 40;

    /// @param now everything took place before it
    /// @throws IllegalStateException when the month is not long enough ago
    public static InteractionPlan ofMonth(YearMonth month, long seed, int contacts, List<CatalogueTopic> topics,
            List<String> municipalities, Instant now) {
        if (month.atEndOfMonth().plusDays(1).atStartOfDay(AMSTERDAM).toInstant().isAfter(termsPassed(now))) {
            throw new IllegalStateException("Choose a month that ended at least " + ALL_TERMS
                    + " days ago, so that every answer term in it has passed: %s did not.".formatted(month));
        }
        var chance = new Chance(seed);
        var citizens = new Citizens(chance, null);
        return of(month + "-" + seed, chance, new MonthTimetable(chance, month, millis(now)), citizens, contacts, topics,
                municipalities, now);
    }

    /// A day is a month of one day: the present one.
    ///
    /// @param strangers a name for its citizens alone: others may have asked before on this day
    /// @param written how many of the contacts citizens write themselves, by mail to the first municipality or with the form
    public static InteractionPlan ofToday(String strangers, long seed, int contacts, int written, List<CatalogueTopic> topics,
            List<String> municipalities, Instant now) {
        var chance = new Chance(seed);
        var citizens = new Citizens(chance, strangers);
        var times = new DayTimetable(chance, millis(now));
        var byCitizens = new WrittenMaker(chance, times, citizens, topics, municipalities).written(written);
        return of(strangers, chance, times, citizens, contacts - written, topics, municipalities, now).and(byCitizens);
    }

    private static InteractionPlan of(String series, Chance chance, Timetable times, Citizens citizens, int contacts,
            List<CatalogueTopic> topics, List<String> municipalities, Instant now) {
        var encounters = new EncounterMaker(series, chance, times, municipalities, millis(now));
        var interactions = inOrder(new InteractionMaker(chance, times, citizens, encounters, topics, municipalities,
                termsPassed(now), millis(now)).interactions(contacts).stream());
        return new InteractionPlan(interactions, encounters.unregistered(interactions.size()));
    }

    private InteractionPlan and(List<Interaction> more) {
        return new InteractionPlan(inOrder(Stream.concat(interactions.stream(), more.stream())), unregistered);
    }

    private static List<Interaction> inOrder(Stream<Interaction> interactions) {
        return interactions.sorted(comparing(Interaction::loggedAt)).toList();
    }

    private static Instant termsPassed(Instant now) {
        return now.minus(ALL_TERMS, ChronoUnit.DAYS);
    }

    private static Instant millis(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    /// The topics of its contacts, those that were asked about most often first.
    public List<String> usualTopics() {
        var times = interactions.stream().flatMap(interaction -> interaction.asks().stream()).map(Ask::topic)
                .filter(Objects::nonNull).collect(groupingBy(topic -> topic, TreeMap::new, counting()));
        return times.keySet().stream().sorted(comparing(times::get).reversed()).toList();
    }

    /// How often citizens and programs write themselves, by way.
    public Map<Way, Long> written() {
        return interactions.stream().map(Interaction::way).filter(way -> way != Way.DESK)
                .collect(groupingBy(way -> way, TreeMap::new, counting()));
    }

    public int contacts() {
        return interactions.stream().mapToInt(interaction -> interaction.asks().size()).sum();
    }
}

package nl.kcc.simulator.plan;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;

/// A whole day, made up from a seed: the same seed and catalogue give the same day.
public record DayPlan(List<Visit> visits) {
    private static final List<String> CHANNELS = List.of("PHONE", "COUNTER", "EMAIL", "WEB");
    private static final int[] CHANNEL_MIX = { 58, 16, 15, 11 };
    private static final int MOST_QUESTIONS = 4;

    /// Days back at which every answer term has passed, whatever the topic.
    static final int LONG_PAST = 60;

    public static DayPlan make(long seed, int contacts, List<CatalogueTopic> topics, List<String> municipalities) {
        var chance = new Chance(seed);
        var makers = new QuestionMaker(chance, topics);
        var visits = new ArrayList<Visit>();
        for (int left = contacts; left > 0;) {
            var visit = visit(chance, makers, left, municipalities);
            left -= visit.questions().size();
            visits.add(visit);
        }
        visits.sort(comparing(Visit::at));
        return new DayPlan(List.copyOf(visits));
    }

    public long contacts() {
        return visits.stream().mapToLong(visit -> visit.questions().size()).sum();
    }

    private static Visit visit(Chance chance, QuestionMaker maker, int atMost, List<String> municipalities) {
        var channel = CHANNELS.get(chance.weighted(CHANNEL_MIX));
        var daysLate = chance.percent(10) ? chance.between(LONG_PAST, LONG_PAST + 30) : 0;
        var questions = new ArrayList<Question>();
        do {
            questions.add(maker.question(channel, daysLate > 0));
        } while (questions.size() < Math.min(atMost, MOST_QUESTIONS) && chance.percent(18));
        return new Visit(HourPattern.someTime(chance, channel), daysLate, chance.oneOf(municipalities), channel,
                Persons.someone(chance, channel), List.copyOf(questions), chance.percent(5));
    }
}

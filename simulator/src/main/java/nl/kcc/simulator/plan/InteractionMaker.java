package nl.kcc.simulator.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Makes up interactions: first ones, and those of people who come back.
final class InteractionMaker {
    private static final List<String> CHANNELS = List.of("PHONE", "COUNTER", "EMAIL", "WEB");
    /// In eleven of a hundred cases through a digital channel.
    private static final int[] CHANNEL_MIX = { 68, 21, 7, 4 };
    private static final int MOST_QUESTIONS = 4;
    /// After how long people come back: within, exactly at, and beyond the periods that matter.
    private static final List<Duration> GAPS = List.of(Duration.ofMinutes(20), Duration.ofHours(5), Duration.ofDays(1),
            Duration.ofDays(2), Duration.ofDays(4), Duration.ofDays(7).minusMillis(1), Duration.ofDays(7),
            Duration.ofDays(7).plusMillis(1), Duration.ofDays(10), Duration.ofDays(14), Duration.ofDays(14).plusMillis(1),
            Duration.ofDays(21), Duration.ofDays(30), Duration.ofDays(30).plusMillis(1), Duration.ofDays(36));

    private final Chance chance;
    private final Timetable times;
    private final Citizens citizens;
    private final AskMaker asks;
    private final EncounterMaker encounters;
    private final List<String> municipalities;
    private final Instant last;
    private final Instant now;
    private final List<Interaction> made = new ArrayList<>();

    /// @param last of the usual contacts of people who come back; first ones may take place just before `now`
    InteractionMaker(Chance chance, Timetable times, Citizens citizens, EncounterMaker encounters,
            List<CatalogueTopic> topics, List<String> municipalities, Instant last, Instant now) {
        this.chance = chance;
        this.times = times;
        this.citizens = citizens;
        this.encounters = encounters;
        this.asks = new AskMaker(chance, topics, times);
        this.municipalities = municipalities;
        this.last = last;
        this.now = now;
    }

    List<Interaction> interactions(int contacts) {
        int left = contacts;
        while (left > 0) {
            var channel = someChannel();
            var citizen = citizens.someone(channel);
            var municipality = chance.oneOf(municipalities);
            var topic = asks.someTopic();
            var at = times.firstQuestion(channel);
            left -= add(at, municipality, channel, citizen, topic, left);
            if (citizen != null && left > 0 && at.isAfter(last) && times.comesBackNow()) {
                left -= addLive(municipality, citizen, topic, left);
            }
            while (citizen != null && left > 0 && chance.percent(55)) {
                at = at.plus(chance.oneOf(GAPS));
                if (at.isAfter(last)) {
                    break;
                }
                left -= add(at, chance.percent(95) ? municipality : chance.oneOf(municipalities), someChannel(), citizen,
                        chance.percent(75) ? topic : asks.someTopic(), left);
            }
        }
        return made;
    }

    /// Whoever asked just now comes back when that has been dealt with, or has not.
    private int addLive(String municipality, Citizen citizen, CatalogueTopic topic, int atMost) {
        return add(now, times.afterAllElse(), municipality, someChannel(), citizen, topic, atMost, true);
    }

    private int add(Instant at, String municipality, String channel, Citizen citizen, CatalogueTopic topic, int atMost) {
        return add(at, times.registration(at, channel), municipality, channel, citizen, topic, atMost, false);
    }

    private int add(Instant at, Instant loggedAt, String municipality, String channel, Citizen citizen,
            CatalogueTopic topic, int atMost, boolean live) {
        var questions = new ArrayList<Ask>();
        var day = LocalDate.ofInstant(at, InteractionPlan.AMSTERDAM);
        questions.add(asks.about(topic, channel, day));
        while (questions.size() < Math.min(atMost, MOST_QUESTIONS) && chance.percent(18)) {
            questions.add(asks.about(chance.percent(10) ? topic : asks.someTopic(), channel, day));
        }
        made.add(new Interaction(at, loggedAt, municipality, channel, Way.DESK, citizen,
                citizen == null ? null : citizen.spelled(chance.between(0, 9)), List.copyOf(questions),
                chance.percent(5), live ? null : encounters.behind(channel, municipality, at), live));
        return questions.size();
    }

    private String someChannel() {
        return CHANNELS.get(chance.weighted(CHANNEL_MIX));
    }
}

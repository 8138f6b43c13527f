package nl.kcc.simulator.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.simulator.plan.Ask.Later;

/// Makes up what citizens write themselves, each one once, and what programs write, which is no contact. A mail server decides
/// when a mail came, so nothing of it is told of any other moment than the present one.
final class WrittenMaker {
    private static final Duration BEFORE_THANKS = Duration.ofMinutes(1);

    private final Chance chance;
    private final Timetable times;
    private final Citizens citizens;
    private final AskMaker asks;
    private final List<String> municipalities;
    private final List<Interaction> made = new ArrayList<>();

    /// @param municipalities the mailbox is of the first one
    WrittenMaker(Chance chance, Timetable times, Citizens citizens, List<CatalogueTopic> topics, List<String> municipalities) {
        this.chance = chance;
        this.times = times;
        this.citizens = citizens;
        this.asks = new AskMaker(chance, topics, times);
        this.municipalities = municipalities;
    }

    List<Interaction> written(int contacts) {
        int left = contacts;
        while (left > 0) {
            if (chance.percent(30)) {
                add(Way.FORM, chance.oneOf(municipalities), "WEB", times.firstQuestion("WEB"), citizens.mailbox(),
                        List.of(asked("WEB")));
                left--;
                continue;
            }
            var citizen = citizens.mailbox();
            var at = times.firstQuestion("EMAIL");
            var asked = asked("EMAIL");
            add(Way.MAIL, municipalities.getFirst(), "EMAIL", at, citizen, List.of(asked));
            left--;
            if (left > 0 && !asked.later().isEmpty() && chance.percent(20)) {
                var noQuestion = new Later(times.untilNextDeed(), new Deed.Exclude("NO_QUESTION"));
                add(Way.THANKS, municipalities.getFirst(), "EMAIL", at.plus(BEFORE_THANKS), citizen,
                        List.of(new Ask(null, null, null, List.of(noQuestion))));
                left--;
            }
            if (chance.percent(25)) {
                add(chance.percent(60) ? Way.AUTOMATIC_REPLY : Way.BOUNCE, municipalities.getFirst(), "EMAIL", at,
                        citizens.mailbox(), List.of());
            }
        }
        return made;
    }

    /// Nobody can tell from a mail what it is about before somebody has read it; who fills in a form often says so.
    private Ask asked(String channel) {
        return asks.written(channel.equals("EMAIL") ? null : asks.someTopic(), LocalDate.ofInstant(times.present(),
                InteractionPlan.AMSTERDAM));
    }

    private void add(Way way, String municipality, String channel, Instant at, Citizen citizen, List<Ask> questions) {
        made.add(new Interaction(times.present(),
                times.registration(at, channel).plus(way == Way.THANKS ? BEFORE_THANKS : Duration.ZERO),
                municipality, channel, way, citizen, citizen.spelled(chance.between(0, 1)), questions,
                way == Way.MAIL && chance.percent(10), null, false));
    }
}

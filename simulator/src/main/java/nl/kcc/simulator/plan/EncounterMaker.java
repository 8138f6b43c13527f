package nl.kcc.simulator.plan;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import nl.kcc.simulator.plan.Encounter.Event;

/// Makes up how calls and visits went: how long people waited, before, exactly at and beyond the moments that matter, and what
/// else happened that must not matter.
final class EncounterMaker {
    private static final Set<String> ENDS = Set.of("ENDED", "LEFT");
    private static final Duration A_MOMENT = Duration.ofMillis(1);
    private static final Duration MISDIAL = Duration.ofSeconds(5);
    private static final Duration PHONE_NORM = Duration.ofSeconds(25);
    private static final Duration COUNTER_NORM = Duration.ofMinutes(15);
    private static final Duration WITH_APPOINTMENT = Duration.ofMinutes(10);

    private final String series;
    private final Chance chance;
    private final Timetable times;
    private final List<String> municipalities;
    private final Instant now;
    private int made;

    /// @param series what their names begin with
    /// @param now nothing is told of what comes after it
    EncounterMaker(String series, Chance chance, Timetable times, List<String> municipalities, Instant now) {
        this.series = series;
        this.chance = chance;
        this.times = times;
        this.municipalities = municipalities;
        this.now = now;
    }

    /// By which somebody asked something at this moment.
    ///
    /// @return null where no system tells of it: a mobile telephone, or a counter without tickets
    Encounter behind(String channel, String municipality, Instant asked) {
        if (!Timetable.isInPerson(channel) || chance.percent(8)) {
            return null;
        }
        return answered(channel, municipality, asked, chance.percent(3));
    }

    /// Of which nobody wrote anything down, in the order in which they began.
    ///
    /// @param others how many there are of which somebody did
    List<Encounter> unregistered(int others) {
        var encounters = new ArrayList<Encounter>();
        for (int i = 0; i < others / 5; i++) {
            var channel = chance.percent(75) ? "PHONE" : "COUNTER";
            var at = times.firstQuestion(channel);
            var municipality = chance.oneOf(municipalities);
            var encounter = chance.percent(35) ? answered(channel, municipality, at, false)
                    : inVain(channel, municipality, at, chance.percent(5));
            if (encounter != null) {
                encounters.add(encounter);
            }
        }
        return encounters.stream().sorted(comparing(Encounter::beganAt)).toList();
    }

    /// @param systemAway whether nobody told when it began
    private Encounter answered(String channel, String municipality, Instant answered, boolean systemAway) {
        boolean call = channel.equals("PHONE");
        boolean appointment = !call && chance.percent(40);
        var offered = answered.minus(wait(call ? PHONE_NORM : appointment ? WITH_APPOINTMENT : COUNTER_NORM));
        var ended = answered.plus(Duration.ofSeconds(20)).plus(chance.upTo(Duration.ofMinutes(12)));
        var events = new ArrayList<Event>();
        events.add(new Event(call ? "ANSWERED" : "SERVED", answered));
        events.add(new Event("ENDED", ended));
        if (!systemAway) {
            events.add(new Event(call ? "RINGING" : "TAKEN", offered));
            if (call) {
                ringsElsewhere(offered, answered, events);
            } else {
                calledTwice(offered, answered, events);
            }
        }
        if (call && !systemAway && chance.percent(15)) {
            transferred(answered, ended, events);
        }
        return told(municipality, channel, systemAway ? null : offered, answered, ended, appointment, events);
    }

    /// @param endUnknown whether nobody told that it is over
    private Encounter inVain(String channel, String municipality, Instant offered, boolean endUnknown) {
        boolean call = channel.equals("PHONE");
        var ended = offered.plus(call ? patience() : Duration.ofMinutes(2).plus(chance.upTo(Duration.ofMinutes(40))));
        var events = new ArrayList<>(List.of(new Event(call ? "RINGING" : "TAKEN", offered)));
        if (call) {
            ringsElsewhere(offered, ended, events);
        } else if (chance.percent(60)) {
            events.add(new Event("CALLED", between(offered, ended)));
        }
        events.add(new Event(call ? "ENDED" : "LEFT", ended));
        return told(municipality, channel, offered, null, endUnknown ? null : ended, false, events);
    }

    /// Counters close at night, so no visit lasts over midnight.
    private Encounter told(String municipality, String channel, Instant offered, Instant answered, Instant ended,
            boolean appointment, List<Event> events) {
        boolean overMidnight = events.stream().map(event -> LocalDate.ofInstant(event.at(), InteractionPlan.AMSTERDAM))
                .distinct().count() > 1;
        if (channel.equals("COUNTER") && overMidnight) {
            return null;
        }
        boolean goesOn = ended == null || ended.isAfter(now);
        events.removeIf(event -> event.at().isAfter(now) || goesOn && ENDS.contains(event.type()));
        return new Encounter(series + "-" + ++made, municipality, channel, offered, answered,
                goesOn ? null : ended, appointment, List.copyOf(events));
    }

    /// At all phones at once, each of which tells when it stops; and again after a while in the queue.
    private void ringsElsewhere(Instant offered, Instant until, List<Event> events) {
        for (int phones = chance.percent(20) ? 3 : 0; phones > 0; phones--) {
            events.add(new Event("RINGING", offered));
            events.add(new Event("ENDED", until));
        }
        if (chance.percent(10)) {
            events.add(new Event("RINGING", between(offered, until)));
        }
    }

    /// The visitor was not there, and came when the ticket was called once more.
    private void calledTwice(Instant offered, Instant served, List<Event> events) {
        var called = between(offered, served);
        events.add(new Event("CALLED", called));
        if (chance.percent(15)) {
            events.add(new Event("LEFT", called));
            events.add(new Event("CALLED", served));
        }
    }

    private void transferred(Instant answered, Instant ended, List<Event> events) {
        var passedOn = between(answered, ended);
        events.add(new Event("TRANSFERRED", passedOn));
        events.add(new Event("RINGING", passedOn));
        events.add(new Event("ANSWERED", between(passedOn, ended)));
    }

    private Duration wait(Duration norm) {
        return switch (chance.weighted(74, 3, 3, 20)) {
            case 0 -> chance.upTo(norm.minus(A_MOMENT));
            case 1 -> norm;
            case 2 -> norm.plus(A_MOMENT);
            default -> norm.plus(chance.upTo(norm.multipliedBy(6)));
        };
    }

    /// How long it rang in vain.
    private Duration patience() {
        return switch (chance.weighted(25, 5, 5, 65)) {
            case 0 -> chance.upTo(MISDIAL.minus(A_MOMENT));
            case 1 -> MISDIAL.minus(A_MOMENT);
            case 2 -> MISDIAL;
            default -> MISDIAL.plus(chance.upTo(Duration.ofMinutes(4)));
        };
    }

    private Instant between(Instant from, Instant to) {
        return from.plus(chance.upTo(Duration.between(from, to)));
    }
}

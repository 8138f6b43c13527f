package nl.kcc.routing.trials;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import nl.kcc.routing.trials.PastContact.CountedAs;

/// How many contacts the front office may expect to settle itself. Follow-up questions do not count.
///
/// A contact that would come to the front office counts as settled with the share that its topic reached there by its channel,
/// in the same period; where that was seen too seldom, with the share of its channel, else with that of all. One that would go
/// to a department counts as not settled, and so does one that the front office asked to hand over itself.
final class ExpectedSettlement {

    /// With fewer at the front office, what its channel reached there says more than what its topic did.
    static final int ENOUGH = 30;

    private static final String ANYWHERE = "";

    private final Map<String, Settled> frontOffice = new TreeMap<>();
    private final Map<String, List<String>> places = new TreeMap<>();
    private final Map<String, Long> gained = new TreeMap<>();
    private final Settled counted = new Settled();
    private long lost;
    private long lostOpen;
    private long askedAnyway;

    private static final class Settled {
        long settled;
        long decided;

        void add(boolean isSettled) {
            decided++;
            settled += isSettled ? 1 : 0;
        }
    }

    void add(PastContact contact, boolean wasAtDepartment, boolean wouldBeAtDepartment) {
        if (contact.standing() == CountedAs.FOLLOW_UP) {
            return;
        }
        boolean isSettled = contact.standing() == CountedAs.SETTLED;
        boolean isDecided = contact.standing() != CountedAs.OPEN;
        if (isDecided) {
            counted.add(isSettled);
        }
        List<String> where = places.computeIfAbsent(contact.channel() + " " + contact.topic(),
                topic -> List.of(topic, contact.channel(), ANYWHERE));
        // What the front office handed over itself, it had before it and did not settle.
        if ((!wasAtDepartment || contact.handoverAsked()) && isDecided) {
            where.forEach(place -> frontOffice.computeIfAbsent(place, _ -> new Settled()).add(isSettled));
        }
        if (wasAtDepartment && !wouldBeAtDepartment && isDecided && !isSettled) {
            gain(contact, where.getFirst());
        } else if (!wasAtDepartment && wouldBeAtDepartment) {
            lost += isSettled ? 1 : 0;
            lostOpen += isDecided ? 0 : 1;
        }
    }

    private void gain(PastContact contact, String topic) {
        if (contact.handoverAsked()) {
            askedAnyway++;
        } else {
            gained.merge(topic, 1L, Long::sum);
        }
    }

    /// The share that was settled; null when nothing was.
    ExpectedShare now() {
        return ExpectedShare.of(counted.settled, counted.decided, 0);
    }

    /// The share that is to be expected; null when there is nothing to go by.
    ExpectedShare then() {
        double settled = counted.settled - lost;
        double variance = 0;
        Map<String, Long> perPlace = new TreeMap<>();
        gained.forEach((topic, number) -> perPlace.merge(placeOf(topic), number, Long::sum));
        for (var entry : perPlace.entrySet()) {
            Settled reached = at(entry.getKey());
            settled += entry.getValue() * (reached.decided == 0 ? 0.5 : (double) reached.settled / reached.decided);
            variance += ExpectedShare.varianceOf(entry.getValue(), reached.settled, reached.decided);
        }
        return ExpectedShare.of(settled, decidedThen(), variance);
    }

    /// The first place where enough was seen.
    private String placeOf(String topic) {
        return places.get(topic).stream().filter(place -> at(place).decided >= ENOUGH).findFirst().orElse(ANYWHERE);
    }

    private Settled at(String place) {
        return frontOffice.getOrDefault(place, new Settled());
    }

    /// First contacts of which it is known whether they were settled.
    long decidedNow() {
        return counted.decided;
    }

    /// The same, with the open ones that would have been handed over.
    long decidedThen() {
        return counted.decided + lostOpen;
    }

    /// Those that would be answered at the front office.
    long gained() {
        return gained.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Of those, the ones whose own topic was seen too seldom.
    long gainedWithoutExample() {
        return gained.entrySet().stream().filter(entry -> !placeOf(entry.getKey()).equals(entry.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
    }

    /// Those that the front office asked to hand over: they stay handed over.
    long askedAnyway() {
        return askedAnyway;
    }
}

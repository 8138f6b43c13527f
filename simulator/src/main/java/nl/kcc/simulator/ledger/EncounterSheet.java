package nl.kcc.simulator.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import nl.kcc.simulator.plan.Encounter;

/// The figures of a set of calls and visits by their names in `GET /v1/kpi/encounters`: a whole number, a share, a text, or null
/// for what there is not.
///
/// @param registered those of all encounters of which there is a contact
public record EncounterSheet(Collection<Encounter> encounters, Set<Encounter> registered) {
    private static final Set<String> COUNTS = Set.of("offered", "answered", "served", "abandoned", "misdials", "open",
            "unmeasured", "count", "of", "registered");
    private static final Duration MISDIAL_BELOW = Duration.ofSeconds(5);
    private static final Duration PHONE_NORM = Duration.ofSeconds(25);
    private static final double PHONE_SHARE = 0.8;
    private static final Duration COUNTER_NORM = Duration.ofMinutes(15);
    private static final Duration APPOINTMENT_NORM = Duration.ofMinutes(10);
    private static final double COUNTER_SHARE = 1;
    private static final double ABANDONED_BELOW = 0.07;
    private static final long TEN_SECONDS = 10_000;

    public EncounterSheet only(Predicate<Encounter> which) {
        return new EncounterSheet(encounters.stream().filter(which).collect(Collectors.toSet()), registered);
    }

    public Map<String, Object> calls() {
        var calls = only(Encounter::isCall);
        var figures = calls.figures("answered", "answeredWithin", calls.inTime(PHONE_SHARE, PHONE_NORM, null));
        figures.put("misdials", calls.count(EncounterSheet::isMisdial));
        figures.put("abandonment", calls.abandonment());
        return figures;
    }

    public Map<String, Object> visits() {
        var visits = only(visit -> !visit.isCall());
        return visits.figures("served", "servedWithin", visits.inTime(COUNTER_SHARE, COUNTER_NORM, APPOINTMENT_NORM));
    }

    /// All that counts calls and visits, by where it stands in the answer (RFC 6901), such as `/calls/offered`.
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        counts("/calls", calls(), counts);
        counts("/visits", visits(), counts);
        return counts;
    }

    private static void counts(String where, Map<?, ?> figures, Map<String, Long> counts) {
        figures.forEach((figure, value) -> {
            if (value instanceof Map<?, ?> inner) {
                counts(where + "/" + figure, inner, counts);
            } else if (COUNTS.contains(figure)) {
                counts.put(where + "/" + figure, (Long) value);
            }
        });
    }

    private Map<String, Object> figures(String answered, String inTime, Map<String, Object> howManyInTime) {
        long helped = count(EncounterSheet::isAnswered);
        long writtenDown = count(encounter -> isAnswered(encounter) && registered.contains(encounter));
        var figures = new LinkedHashMap<String, Object>();
        figures.put("offered", count(_ -> true));
        figures.put(answered, helped);
        figures.put("abandoned", count(EncounterSheet::isAbandoned));
        figures.put("open", count(encounter -> !isAnswered(encounter) && encounter.endedAt() == null));
        figures.put("unmeasured", count(encounter -> isAnswered(encounter) && encounter.offeredAt() == null));
        figures.put(inTime, howManyInTime);
        figures.put("registered", writtenDown);
        figures.put("registeredShare", Ledger.share(writtenDown, helped));
        figures.put("handleTime", handleTime());
        figures.put("lastAt", encounters.stream().map(Encounter::beganAt).max(Instant::compareTo).map(Instant::toString)
                .orElse(null));
        return figures;
    }

    /// Whoever gave up waited in vain; whoever chose a wrong number did not wait.
    ///
    /// @param withAppointment null where there are none
    private Map<String, Object> inTime(double target, Duration longest, Duration withAppointment) {
        var of = only(encounter -> isAbandoned(encounter) || isAnswered(encounter) && encounter.offeredAt() != null);
        var share = new Share(of.count(encounter -> isAnswered(encounter) && waited(encounter)
                .compareTo(encounter.appointment() ? withAppointment : longest) <= 0), of.encounters.size());
        var figures = new LinkedHashMap<>(share.figures(target));
        figures.put("count", figures.remove("kept"));
        figures.put("of", figures.remove("decided"));
        figures.put("share", figures.remove("value"));
        figures.remove("gap");
        figures.put("target", target);
        figures.put("seconds", longest.toSeconds());
        figures.put("secondsWithAppointment", withAppointment == null ? null : withAppointment.toSeconds());
        return figures;
    }

    /// Of those who waited for an answer. Whoever keeps the norm stays under it with the whole interval.
    private Map<String, Object> abandonment() {
        var share = new Share(count(EncounterSheet::isAbandoned),
                count(EncounterSheet::isAbandoned) + count(EncounterSheet::isAnswered));
        var figures = new LinkedHashMap<>(share.figures());
        figures.put("count", figures.remove("kept"));
        figures.put("of", figures.remove("decided"));
        figures.put("share", figures.remove("value"));
        figures.put("limit", ABANDONED_BELOW);
        figures.put("verdict", share.decided() == 0 ? "NO_DATA"
                : share.decided() < Share.FEWEST_FOR_A_VERDICT ? "UNDECIDED"
                        : share.interval().high() < ABANDONED_BELOW ? "ABOVE"
                                : share.interval().low() >= ABANDONED_BELOW ? "BELOW" : "UNDECIDED");
        return figures;
    }

    /// From the first human answer to the end. Null when that is known of nobody.
    private Map<String, Object> handleTime() {
        var millis = encounters.stream().filter(encounter -> isAnswered(encounter) && encounter.endedAt() != null)
                .map(encounter -> Duration.between(encounter.answeredAt(), encounter.endedAt()).toMillis()).sorted().toList();
        if (millis.isEmpty()) {
            return null;
        }
        long median = millis.get((millis.size() - 1) / 2);
        return Map.of("of", (long) millis.size(), "medianSeconds", (median + TEN_SECONDS - 1) / TEN_SECONDS * 10,
                "meanSeconds", millis.stream().mapToLong(Long::longValue).sum() / 1000.0 / millis.size());
    }

    private long count(Predicate<Encounter> which) {
        return encounters.stream().filter(which).count();
    }

    private static boolean isAnswered(Encounter encounter) {
        return encounter.answeredAt() != null;
    }

    private static boolean isAbandoned(Encounter encounter) {
        return !isAnswered(encounter) && encounter.endedAt() != null && !isMisdial(encounter);
    }

    private static boolean isMisdial(Encounter encounter) {
        return encounter.isCall() && !isAnswered(encounter) && encounter.endedAt() != null
                && Duration.between(encounter.offeredAt(), encounter.endedAt()).compareTo(MISDIAL_BELOW) < 0;
    }

    private static Duration waited(Encounter encounter) {
        return Duration.between(encounter.offeredAt(), encounter.answeredAt());
    }
}

package nl.kcc.intake.encounters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

import nl.kcc.events.Channel;

/// By what a switchboard or a ticket system knows a call or a visit. Every event of it has the same.
///
/// @param day of a visit, since ticket numbers are used again the next day; [#EVERY_DAY] for a call, which may last over
///        midnight
record EncounterName(String municipality, Channel channel, String name, LocalDate day) implements Comparable<EncounterName> {

    static final LocalDate EVERY_DAY = LocalDate.of(1, 1, 1);

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Comparator<EncounterName> ORDER = Comparator.comparing(EncounterName::municipality)
            .thenComparing(name -> name.channel.name()).thenComparing(EncounterName::name).thenComparing(EncounterName::day);

    static EncounterName ofCall(String municipality, String callId) {
        return new EncounterName(municipality, Channel.PHONE, callId, EVERY_DAY);
    }

    /// @param at any moment of it: counters close at night
    static EncounterName ofVisit(String municipality, String visitId, Instant at) {
        return new EncounterName(municipality, Channel.COUNTER, visitId, LocalDate.ofInstant(at, ZONE));
    }

    @Override
    public int compareTo(EncounterName other) {
        return ORDER.compare(this, other);
    }
}

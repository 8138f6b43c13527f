package nl.kcc.intake.encounters;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;

import nl.kcc.events.EncounterState;

/// What is known of one call or visit. Two lots of facts about it are put together by [#and], in any order and however often:
/// the sum is the same.
///
/// @param beganAt the earliest moment of all; null when there is none yet
/// @param offeredAt the first ring, or when the ticket was taken; a second ring or a recall comes later and changes nothing
/// @param answeredAt the first human answer; after a transfer there are more
/// @param endedAt the last end: with ring-all each phone may tell of one, and a visitor who was not there may come back
/// @param transfers the moments at which it was passed on, the first [#MOST_TRANSFERS] of them
/// @param appointment whether the visitor had one; once somebody said so it stays
/// @param registeredAt when the first contact was registered that names it
record EncounterFacts(Instant beganAt, Instant offeredAt, Instant answeredAt, Instant endedAt, SortedSet<Instant> transfers,
        Boolean appointment, Instant registeredAt) {

    /// More than any call has: a switchboard that runs wild fills no row.
    static final int MOST_TRANSFERS = 50;

    /// Nothing is known.
    static final EncounterFacts NONE = new EncounterFacts(null, null, null, null, new TreeSet<>(), null, null);

    private static final BinaryOperator<Instant> FIRST = (one, other) -> one.isBefore(other) ? one : other;
    private static final BinaryOperator<Instant> LAST = (one, other) -> one.isBefore(other) ? other : one;

    EncounterFacts {
        transfers = Collections.unmodifiableSortedSet(firstOf(transfers));
    }

    /// What one event tells.
    ///
    /// @param appointment null when it does not say
    static EncounterFacts of(EncounterMoment moment, Instant at, Boolean appointment) {
        return switch (moment) {
            case OFFERED -> new EncounterFacts(at, at, null, null, new TreeSet<>(), appointment, null);
            case CALLED -> new EncounterFacts(at, null, null, null, new TreeSet<>(), appointment, null);
            case ANSWERED -> new EncounterFacts(at, null, at, null, new TreeSet<>(), appointment, null);
            case TRANSFERRED ->
                new EncounterFacts(at, null, null, null, new TreeSet<>(Collections.singleton(at)), appointment, null);
            case ENDED -> new EncounterFacts(at, null, null, at, new TreeSet<>(), appointment, null);
        };
    }

    /// A contact was registered that names it.
    static EncounterFacts registered(Instant at) {
        return new EncounterFacts(null, null, null, null, new TreeSet<>(), null, at);
    }

    EncounterFacts and(EncounterFacts more) {
        SortedSet<Instant> both = new TreeSet<>(transfers);
        both.addAll(more.transfers);
        return new EncounterFacts(either(FIRST, beganAt, more.beganAt), either(FIRST, offeredAt, more.offeredAt),
                either(FIRST, answeredAt, more.answeredAt), either(LAST, endedAt, more.endedAt), both,
                appointment == null ? more.appointment : (Boolean) (appointment || Boolean.TRUE.equals(more.appointment)),
                either(FIRST, registeredAt, more.registeredAt));
    }

    /// As the other services are told.
    EncounterState state(UUID id, long version, EncounterName name) {
        return new EncounterState(id, version, name.municipality(), name.channel(), beganAt, offeredAt, answeredAt, endedAt,
                transfers.size(), appointment, registeredAt);
    }

    private static Instant either(BinaryOperator<Instant> choice, Instant one, Instant other) {
        return one == null ? other : other == null ? one : choice.apply(one, other);
    }

    private static SortedSet<Instant> firstOf(SortedSet<Instant> moments) {
        SortedSet<Instant> first = new TreeSet<>();
        moments.stream().limit(MOST_TRANSFERS).forEach(first::add);
        return first;
    }
}

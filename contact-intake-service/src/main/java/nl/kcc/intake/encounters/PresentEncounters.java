package nl.kcc.intake.encounters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.hibernate.reactive.mutiny.Mutiny;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.Channel;
import nl.kcc.events.EncounterEvent;
import nl.kcc.events.EncounterEvent.EncounterRestated;
import nl.kcc.outbox.EventJson;
import nl.kcc.proof.Place;

/// How the calls and visits of some days stand, in the order of their moment and id.
final class PresentEncounters {

    private static final String OF_DAYS = "from encounter where began_at >= ?1 and began_at < ?2";
    private static final String COUNT = "select count(*) " + OF_DAYS;
    private static final String RAISE = """
            update encounter set version = version + 1000 where began_at >= ?1 and began_at < ?2
            """;
    private static final String AFTER = """
            select cast(coalesce(json_agg(page order by began_at, id), '[]') as text) from (
                select * from encounter where (began_at, id) > (?1, ?2) and began_at < ?3
                order by began_at, id limit cast(?4 as int)
            ) page
            """;

    private PresentEncounters() {
    }

    static Uni<Long> count(Mutiny.Session session, Instant from, Instant before) {
        return session.createNativeQuery(COUNT, Long.class).setParameter(1, from).setParameter(2, before).getSingleResult();
    }

    static Uni<Void> raise(Mutiny.Session session, Instant from, Instant before) {
        return session.createNativeQuery(RAISE).setParameter(1, from).setParameter(2, before).executeUpdate()
                .replaceWithVoid();
    }

    static Uni<List<EncounterEvent>> after(Mutiny.Session session, Place place, Instant before, int atMost) {
        return session.createNativeQuery(AFTER, String.class).setParameter(1, place.at()).setParameter(2, place.id())
                .setParameter(3, before).setParameter(4, atMost).getSingleResult().map(PresentEncounters::read);
    }

    private static List<EncounterEvent> read(String rows) {
        try {
            return Stream.of(EventJson.read(rows.getBytes(StandardCharsets.UTF_8), EncounterRow[].class))
                    .<EncounterEvent> map(row -> new EncounterRestated(row.stored().state())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the database gave something else than rows of encounters", e);
        }
    }

    /// A whole row, with the names of its columns.
    @JsonNaming(SnakeCaseStrategy.class)
    record EncounterRow(UUID id, long version, String municipality, Channel channel, String name, LocalDate day,
            Instant beganAt,
            Instant offeredAt, Instant answeredAt, Instant endedAt, List<Instant> transfers, Boolean appointment,
            Instant registeredAt) {

        private StoredEncounter stored() {
            return new StoredEncounter(id, version, new EncounterName(municipality, channel, name, day), new EncounterFacts(
                    beganAt, offeredAt, answeredAt, endedAt, new TreeSet<>(transfers), appointment, registeredAt));
        }
    }
}

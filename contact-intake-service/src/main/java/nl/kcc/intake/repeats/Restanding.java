package nl.kcc.intake.repeats;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import nl.kcc.intake.domain.ChainPlace;

/// The new standing of a contact to which nothing else happened.
@JsonNaming(SnakeCaseStrategy.class)
record Restanding(UUID id, UUID repeatOf, Instant repeatOfAt, boolean chaser, Instant nextAt) {

    static List<Restanding> of(Map<UUID, ChainPlace> standings) {
        return standings.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
    }

    private static Restanding of(UUID id, ChainPlace standing) {
        return new Restanding(id, standing.repeatOf(), standing.repeatOfAt(), standing.chaser(), standing.nextAt());
    }
}

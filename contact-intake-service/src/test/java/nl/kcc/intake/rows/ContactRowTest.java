package nl.kcc.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Answer;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;
import nl.kcc.events.Urgency;
import nl.kcc.intake.rows.ContactArrays.NewRow;
import nl.kcc.outbox.EventJson;

/// The one mapping loses nothing, in neither dialect.
class ContactRowTest {

    private static final Instant ASKED = Instant.parse("2026-11-20T08:14:05.000001Z");
    private static final Set<String> SAME_FOR_ALL_OR_TEXT = Set.of("id", "version", "interaction_id", "municipality",
            "channel", "occurred_at", "registered_at", "summary", "identity_id", "topic_chosen_at");
    private static final ContactState FULL = new ContactDraft(new UUID(0, 1), new UUID(0, 2), "GM0344", Channel.COUNTER, ASKED,
            ASKED.plusSeconds(1)).about("grofvuil").reopened(ASKED.plusSeconds(5))
            .answer(new Answer(Outcome.REFERRED, ASKED.plusSeconds(2), ASKED.plusSeconds(3), ASKED.plusSeconds(8)))
            .handedOver(new HandoverRequest("COMPLEX", "reiniging", ASKED.plusSeconds(4))).excluded(Exclusion.DUPLICATE)
            .judged(true).cameBy(new UUID(0, 4)).suggested(new Suggestion("milieustraat", 0.75)).urgent(Urgency.GAS_LEAK)
            .placed(new Chain(Strength.POSSIBLE, new UUID(0, 3), ASKED.minusSeconds(6), true, ASKED.plusSeconds(7))).next();
    private static final ContactState EMPTY = new ContactDraft(new UUID(0, 1), new UUID(0, 2), "GM0344", Channel.WEB, ASKED,
            ASKED).next();

    @Test
    void whatARowTakesItGivesBack() {
        assertThat(FULL).as("leaves no field out").hasNoNullFieldsOrProperties();
        assertThat(FULL.answer()).as("leaves no field out").hasNoNullFieldsOrProperties();
        assertThat(List.of(taken(FULL).state(), taken(EMPTY).state())).containsExactly(FULL, EMPTY);
    }

    @Test
    void aRowOfAnArrayIsWhole() {
        String rows = EventJson.write(List.of(taken(FULL), taken(EMPTY)));

        assertThat(ContactArrays.read(rows)).containsExactly(FULL, EMPTY);
    }

    @Test
    void theNamesInAnArrayAreThoseOfTheColumns() {
        assertThat(ContactArrays.write(List.of(new NewRow(EMPTY, "Wat kost het?"))))
                .isEqualTo("[{\"id\":\"%s\",\"version\":1,\"summary\":\"Wat kost het?\",\"chaser\":false}]"
                        .formatted(new UUID(0, 1)));
        assertThat(ContactArrays.write(List.of(new NewRow(FULL, "Wat kost het?")))).contains("\"handover_requested_at\":",
                "\"chain_strength\":\"POSSIBLE\"", "\"answered_again_at\":");
    }

    @Test
    void everyColumnThatAContactCanChangeIsNamedToTheStatements() {
        Stream<String> columns = Stream.of(ContactRow.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .map(Field::getName).map(SnakeCaseStrategy.INSTANCE::translate)
                .filter(column -> !SAME_FOR_ALL_OR_TEXT.contains(column));

        assertThat(ContactArrays.columns("").split(", ")).containsExactlyInAnyOrderElementsOf(columns.toList());
    }

    @Test
    void theFirstReopeningIsRememberedThroughALaterOne() {
        ContactRow row = taken(FULL);
        row.firstReopenedAt = ASKED;
        row.take(FULL);

        assertThat(row.firstReopenedAt).isEqualTo(ASKED);
    }

    private static ContactRow taken(ContactState state) {
        ContactRow row = ContactRow.of(state, "Wat kost het?");
        row.interactionId = state.interactionId();
        row.municipality = state.municipality();
        row.channel = state.channel();
        row.occurredAt = state.occurredAt();
        row.registeredAt = state.registeredAt();
        return row;
    }
}

package nl.kcc.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import nl.kcc.infra.InfraTestResource;
import nl.kcc.outbox.Identifiers;

@QuarkusTest
@QuarkusTestResource(value = InfraTestResource.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class TopicsToReadTest {

    @Inject
    TopicsAtTheStart atTheStart;
    @Inject
    LettersConsumer letters;
    @Inject
    NotesFixture fixture;
    @Inject
    Identifiers identifiers;

    @Test
    void theyAreThereBeforeTheChannelsSubscribe() {
        assertThat(atTheStart.names()).contains("letters.v1", "notes.v1");
    }

    @Test
    void whatTheOwnerWritesIsReadThoughItStartsLater() throws InterruptedException {
        UUID id = identifiers.next();
        var note = NotesFixture.note(id, "hello");

        fixture.send(List.of(new ProducerRecord<>("letters.v1", null, note.key(), note.value(), note.headers())));

        assertThat(letters.next(Duration.ofSeconds(10))).isEqualTo(new NoteWritten(id, "hello"));
    }
}

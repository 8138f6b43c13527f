package nl.kcc.intake.encounters;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.kcc.events.EncounterEvent;
import nl.kcc.events.Topics;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.outbox.NewEvent;
import nl.kcc.outbox.OwnedTopic;

/// Puts what happened to calls and visits in the form the outbox takes.
@ApplicationScoped
class EncounterPublisher {

    private static final EventVocabulary<EncounterEvent> VOCABULARY = new EventVocabulary<>(Topics.ENCOUNTERS,
            EncounterEvent.TYPES);

    @Produces
    @Singleton
    OwnedTopic encounters() {
        return new OwnedTopic(Topics.ENCOUNTERS);
    }

    List<NewEvent> toOutbox(List<EncounterEvent> events) {
        return events.stream().map(event -> new NewEvent(Topics.ENCOUNTERS, event.encounter().encounterId().toString(),
                event.encounter().version(), VOCABULARY.typeOf(event), event)).toList();
    }
}

package nl.kcc.notes;

import java.util.Map;
import java.util.UUID;

import nl.kcc.inbox.EventVocabulary;

/// The only event of a small service that exists to try the outbox and the inbox.
public record NoteWritten(UUID id, String text) {

    public static final String TYPE = "nl.notes.note-written.v1";
    public static final EventVocabulary<NoteWritten> VOCABULARY = new EventVocabulary<>("notes.v1",
            Map.of(TYPE, NoteWritten.class));
}

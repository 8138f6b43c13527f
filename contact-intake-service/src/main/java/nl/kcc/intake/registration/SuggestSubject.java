package nl.kcc.intake.registration;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.intake.catalogue.KnownTopics;
import nl.kcc.intake.suggest.TopicSuggestions;

/// Says of mails and forms that come without a topic what they may be about. No registration waits or fails for it: as long
/// as the model has not learned there is none.
@ApplicationScoped
class SuggestSubject {

    private static final double DIGITS = 1000;

    private final TopicSuggestions suggestions;

    SuggestSubject(TopicSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    Uni<RegistrationEntry> of(SqlConnection connection, RegistrationEntry entry) {
        boolean wanted = entry.source().isOfCitizen()
                && entry.registration().contacts().stream().anyMatch(contact -> contact.topic() == null);
        return wanted ? KnownTopics.names(connection)
                .map(names -> entry.suggested(text -> likely(text, entry.registration().municipality(), names)))
                : Uni.createFrom().item(entry);
    }

    private Suggestion likely(String text, String municipality, Map<String, String> names) {
        return suggestions.suggest(text, Optional.of(municipality), names)
                .flatMap(found -> found.topics().stream().findFirst())
                .map(best -> new Suggestion(best.topic(), Math.round(best.certainty() * DIGITS) / DIGITS)).orElse(null);
    }
}

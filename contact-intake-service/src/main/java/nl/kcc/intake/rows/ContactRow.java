package nl.kcc.intake.rows;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Answer;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;
import nl.kcc.events.Urgency;

/// A row of the contacts, and the only place where columns and [ContactState] meet. As an entity it is what one person
/// changes at a time; as JSON, with the names of the columns, what statements take and give for many at once.
///
/// A new column is a migration, a field and an entry of [#CHANGING] here, and a line in each of the two methods below. It
/// may be null: an instance of the release before, still running, does not fill it.
@Entity
@Table(name = "contact")
@JsonNaming(SnakeCaseStrategy.class)
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class ContactRow {

    /// What [#take] sets, with the types in which statements read it. The rest of a new row is the same for all contacts of
    /// an interaction, or its text.
    static final String CHANGING = """
            topic text, outcome text, answered_at timestamptz, first_answer_at timestamptz, answered_again_at timestamptz, \
            handover_reason text, handover_department text, handover_requested_at timestamptz, reopened_at timestamptz, \
            first_reopened_at timestamptz, exclusion text, resolved boolean, chain_strength text, repeat_of uuid, \
            repeat_of_at timestamptz, chaser boolean, next_at timestamptz, encounter_id uuid, suggested_topic text, suggested_certainty float8, \
            urgency text""";

    private static final HandoverRequest NO_HANDOVER = new HandoverRequest(null, null, null);
    private static final Chain NO_CHAIN = new Chain(null, null, null, false, null);

    @Id
    UUID id;
    long version;
    UUID interactionId;
    String municipality;
    @Enumerated(EnumType.STRING)
    Channel channel;
    String topic;
    Instant occurredAt;
    Instant registeredAt;
    String summary;

    @Enumerated(EnumType.STRING)
    Outcome outcome;
    Instant answeredAt;
    Instant firstAnswerAt;
    Instant answeredAgainAt;

    String handoverReason;
    String handoverDepartment;
    Instant handoverRequestedAt;

    Instant reopenedAt;
    /// Not in the state: what the neighbours in the chain need of a contact that was reopened more than once.
    Instant firstReopenedAt;
    @Enumerated(EnumType.STRING)
    Exclusion exclusion;
    Boolean resolved;

    /// Written by the registration's statement and the retention run alone.
    @Column(updatable = false)
    UUID identityId;
    @Enumerated(EnumType.STRING)
    Strength chainStrength;
    UUID repeatOf;
    Instant repeatOfAt;
    boolean chaser;
    Instant nextAt;

    /// Not in the state: when an agent gave the topic.
    Instant topicChosenAt;

    /// Never changes; among [#CHANGING] because the statement reads it with the rest of a contact.
    UUID encounterId;

    /// Never change either.
    String suggestedTopic;
    Double suggestedCertainty;
    @Enumerated(EnumType.STRING)
    Urgency urgency;

    ContactState state() {
        var handover = handoverRequestedAt == null
                ? null
                : new HandoverRequest(handoverReason, handoverDepartment, handoverRequestedAt);
        var chain = chainStrength == null ? null : new Chain(chainStrength, repeatOf, repeatOfAt, chaser, nextAt);
        return new ContactState(id, version, interactionId, municipality, channel, topic, occurredAt, registeredAt,
                new Answer(outcome, answeredAt, firstAnswerAt, answeredAgainAt), handover, reopenedAt, exclusion, resolved,
                chain, encounterId,
                suggestedTopic == null ? null : new Suggestion(suggestedTopic, suggestedCertainty), urgency);
    }

    /// All but the text, the person, and what never changes once it is there.
    void take(ContactState state) {
        var handover = state.handover() == null ? NO_HANDOVER : state.handover();
        var chain = state.chain() == null ? NO_CHAIN : state.chain();
        version = state.version();
        topic = state.topic();
        outcome = state.answer().outcome();
        answeredAt = state.answer().answeredAt();
        firstAnswerAt = state.answer().firstAnswerAt();
        answeredAgainAt = state.answer().answeredAgainAt();
        handoverReason = handover.reason();
        handoverDepartment = handover.department();
        handoverRequestedAt = handover.requestedAt();
        reopenedAt = state.reopenedAt();
        firstReopenedAt = firstReopenedAt == null ? state.reopenedAt() : firstReopenedAt;
        exclusion = state.exclusion();
        resolved = state.resolved();
        chainStrength = chain.strength();
        repeatOf = chain.repeatOf();
        repeatOfAt = chain.repeatOfAt();
        chaser = chain.chaser();
        nextAt = chain.nextAt();
        encounterId = state.encounterId();
        suggestedTopic = state.suggestion() == null ? null : state.suggestion().topic();
        suggestedCertainty = state.suggestion() == null ? null : Double.valueOf(state.suggestion().certainty());
        urgency = state.urgency();
    }

    /// What tells the contacts of one interaction apart.
    ///
    /// @param summary masked
    static ContactRow of(ContactState state, String summary) {
        var row = new ContactRow();
        row.id = state.contactId();
        row.summary = summary;
        row.take(state);
        return row;
    }
}

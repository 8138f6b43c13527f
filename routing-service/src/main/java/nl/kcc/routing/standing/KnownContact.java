package nl.kcc.routing.standing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Answer;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Urgency;

/// What routing keeps of a contact as intake last described it.
///
/// @param version of intake's state; 0 while nothing has been taken in
/// @param handoverRequest null when the front office never asked
/// @param chases the contact before it, when this one is a chaser of it for sure; null otherwise
/// @param suggestion what its text seems to be about; null when nothing is likely
/// @param urgency by the words of its text; null when none of them is urgent
public record KnownContact(
        UUID contactId,
        long version,
        String municipality,
        Channel channel,
        String topic,
        Instant occurredAt,
        Answer answer,
        HandoverRequest handoverRequest,
        Instant reopenedAt,
        Exclusion exclusion,
        UUID chases,
        Suggestion suggestion,
        Urgency urgency) {

    public static KnownContact of(ContactState state) {
        return new KnownContact(state.contactId(), state.version(), state.municipality(), state.channel(),
                state.topic(), micros(state.occurredAt()), answer(state.answer()), request(state.handover()),
                micros(state.reopenedAt()), state.exclusion(), chases(state.chain()),
                state.suggestion(), state.urgency());
    }

    /// While nobody has given it a topic: a person's choice always wins.
    public Optional<Suggestion> likelyTopic() {
        return topic == null ? Optional.ofNullable(suggestion) : Optional.empty();
    }

    private static UUID chases(Chain chain) {
        return chain != null && chain.followsUp() && chain.chaser() ? chain.repeatOf() : null;
    }

    private static Answer answer(Answer told) {
        return new Answer(told.outcome(), micros(told.answeredAt()), micros(told.firstAnswerAt()),
                micros(told.answeredAgainAt()));
    }

    private static HandoverRequest request(HandoverRequest asked) {
        return asked == null ? null
                : new HandoverRequest(asked.reason(), asked.department(), micros(asked.requestedAt()));
    }

    /// As PostgreSQL keeps it, so that what is read back equals what came in.
    private static Instant micros(Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }

    /// Nobody has answered it, it counts, and the citizen is not the one to move.
    public boolean isOpen() {
        return answer.outcome() == null && exclusion == null;
    }

    /// When the answer was recorded that is owed now: after a reopening an earlier one keeps no promise. Null without one.
    public Instant answerRecordedAt() {
        if (reopenedAt == null) {
            return answer.firstAnswerAt();
        }
        // Told before answeredAgainAt was: what the agent stated is all there is.
        return answer.answeredAgainAt() == null && isAnswered() ? answer.answeredAt() : answer.answeredAgainAt();
    }

    /// Whether the citizen has a substantive answer.
    public boolean isAnswered() {
        return answer.outcome() != null && answer.outcome() != Outcome.CITIZEN_RETURNS;
    }

    /// Asked to hand over, and not reopened since.
    public boolean wantsHandover() {
        return handoverRequest != null
                && (reopenedAt == null || !reopenedAt.isAfter(handoverRequest.requestedAt()));
    }

    /// Reopened, and not handed over since.
    public boolean isReopened() {
        return reopenedAt != null && answer.outcome() == null && !wantsHandover();
    }

    /// Since when a new term runs: the citizen's own moment; for a hand-over the agent's request, for a reopened contact the
    /// reopening.
    public Instant termFrom() {
        if (wantsHandover()) {
            return handoverRequest.requestedAt();
        }
        return isReopened() ? reopenedAt : occurredAt;
    }
}

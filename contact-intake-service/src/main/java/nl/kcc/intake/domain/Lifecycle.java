package nl.kcc.intake.domain;

import java.time.Instant;

import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactEvent.CitizenVerdictGiven;
import nl.kcc.events.ContactEvent.ContactAnswered;
import nl.kcc.events.ContactEvent.ContactExcluded;
import nl.kcc.events.ContactEvent.ContactReopened;
import nl.kcc.events.ContactEvent.HandoverRequested;
import nl.kcc.events.ContactEvent.TopicAssigned;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;

/// The life of a contact at the front office: a closed set of situations, each with its own legal moves.
///
/// A move that a situation does not offer cannot be called; whoever wants it has to ask first, with `instanceof`.
public sealed interface Lifecycle {

    /// The facts this situation was read from.
    ContactState state();

    /// Reads the situation from the facts.
    static Lifecycle of(ContactState contact, RoutingFacts routing) {
        if (contact.exclusion() != null) {
            return new Excluded(contact);
        }
        BackOfficeProgress backOffice = BackOfficeProgress.of(contact, routing);
        if (backOffice == BackOfficeProgress.RETURNED) {
            return new GivenBack(contact);
        }
        boolean working = backOffice == BackOfficeProgress.WORKING;
        boolean finished = backOffice == BackOfficeProgress.FINISHED;
        return switch (contact.answer().outcome()) {
            case null -> working ? new AtBackOffice(contact) : finished ? new BackFromBackOffice(contact) : new Open(contact);
            case CITIZEN_RETURNS -> working ? new CitizenReturnsMeanwhile(contact)
                    : finished ? new AnsweredAndHandedOver(contact) : new CitizenReturns(contact);
            case ANSWERED, ANSWERED_AFTER_CONSULT, WARM_SETTLED, REFERRED ->
                working || finished ? new AnsweredAndHandedOver(contact) : new Answered(contact);
        };
    }

    /// An answer is owed: it may come in time or too late.
    sealed interface Answerable extends Lifecycle {

        /// @param at when the outcome was reached, as the agent states it
        /// @param now when it is recorded; the first substantive answer is dated with it
        default ContactEvent answer(Outcome outcome, Instant at, Instant now) {
            return new ContactAnswered(new ContactDraft(state()).answered(outcome, at, now).next());
        }
    }

    /// No department has it, or none has any more: once one has, the back office passes it on from there.
    sealed interface Transferable extends Lifecycle {

        default ContactEvent handOver(HandoverRequest request) {
            return new HandoverRequested(new ContactDraft(state()).handedOver(request).next());
        }
    }

    /// Somebody said it was done: the citizen may think otherwise.
    sealed interface Reopenable extends Lifecycle {

        default ContactEvent reopen(Instant now) {
            return new ContactReopened(new ContactDraft(state()).reopened(now).next());
        }
    }

    /// Something was done that a citizen can have an opinion on.
    sealed interface Judgeable extends Lifecycle {

        default ContactEvent judge(boolean resolved) {
            return new CitizenVerdictGiven(new ContactDraft(state()).judged(resolved).next());
        }
    }

    /// It counts, so it may be taken out of the count or be put under another topic.
    sealed interface Counting extends Lifecycle {

        default ContactEvent exclude(Exclusion reason) {
            return new ContactExcluded(new ContactDraft(state()).excluded(reason).next());
        }

        default ContactEvent assignTopic(String topic) {
            return new TopicAssigned(new ContactDraft(state()).about(topic).next());
        }
    }

    /// Waiting for an answer of the front office, for the first time or again.
    record Open(ContactState state) implements Answerable, Transferable, Counting {
    }

    /// The back office has it; the front office may still come up with the answer.
    record AtBackOffice(ContactState state) implements Answerable, Judgeable, Counting {
    }

    /// The department gave it back: the front office answers it, or hands it over again, whatever came of it before.
    record GivenBack(ContactState state) implements Answerable, Transferable, Judgeable, Counting {
    }

    /// The back office has finished.
    record BackFromBackOffice(ContactState state) implements Answerable, Reopenable, Judgeable, Counting {
    }

    /// The front office gave a substantive answer, and nobody else was needed.
    record Answered(ContactState state) implements Transferable, Reopenable, Judgeable, Counting {
    }

    /// Both: an outcome, and a hand-over that is done or has been overtaken by it.
    record AnsweredAndHandedOver(ContactState state) implements Reopenable, Judgeable, Counting {
    }

    /// No answer; the citizen will contact us again.
    record CitizenReturns(ContactState state) implements Transferable, Judgeable, Counting {
    }

    /// The citizen will contact us again while the back office is at work.
    record CitizenReturnsMeanwhile(ContactState state) implements Judgeable, Counting {
    }

    /// Out of the count, for good.
    record Excluded(ContactState state) implements Lifecycle {
    }
}

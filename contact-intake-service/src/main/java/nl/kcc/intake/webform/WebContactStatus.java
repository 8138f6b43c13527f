package nl.kcc.intake.webform;

import java.time.Instant;
import java.util.Optional;

import nl.kcc.intake.audit.Action;
import nl.kcc.intake.audit.HistoryView;
import nl.kcc.intake.contact.ContactDossier;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.routingview.Decision;

/// How a question stands, for whoever asked it.
///
/// @param answerDueAt until when it is answered; left out when that was not settled, and once it is answered
/// @param promisedAgainAt until when it is answered, as the citizen was told later on; left out when he was not, and once it is
///        answered
/// @param answeredAt left out while it is not answered
/// @param answer what the citizen was told; left out when nothing was written down
/// @param resolved what the citizen said of it; left out when not asked
record WebContactStatus(State state, Instant receivedAt, Instant answerDueAt, Instant promisedAgainAt, Instant answeredAt,
        String answer, Boolean resolved) {

    enum State {
        RECEIVED,
        WITH_DEPARTMENT,
        ANSWERED,
        CLOSED
    }

    static WebContactStatus of(ContactDossier dossier) {
        var contact = dossier.contact();
        var facts = dossier.decision().map(Decision::facts).orElse(RoutingFacts.NONE);
        var state = state(Lifecycle.of(contact, facts));
        boolean answered = state == State.ANSWERED;
        return new WebContactStatus(state, contact.registeredAt(),
                answered || state == State.CLOSED ? null : dossier.decision().map(WebContactStatus::due).orElse(null),
                answered || state == State.CLOSED ? null : dossier.decision().map(WebContactStatus::promisedAgain).orElse(null),
                answered ? Optional.ofNullable(contact.answer().answeredAt()).orElse(facts.handoverCompletedAt()) : null,
                answered ? answer(dossier) : null, contact.resolved());
    }

    private static State state(Lifecycle contact) {
        return switch (contact) {
            case Lifecycle.Open _ -> State.RECEIVED;
            case Lifecycle.GivenBack _ -> State.RECEIVED;
            case Lifecycle.CitizenReturns _ -> State.RECEIVED;
            case Lifecycle.AtBackOffice _ -> State.WITH_DEPARTMENT;
            case Lifecycle.CitizenReturnsMeanwhile _ -> State.WITH_DEPARTMENT;
            case Lifecycle.Answered _ -> State.ANSWERED;
            case Lifecycle.AnsweredAndHandedOver _ -> State.ANSWERED;
            case Lifecycle.BackFromBackOffice _ -> State.ANSWERED;
            case Lifecycle.Excluded _ -> State.CLOSED;
        };
    }

    private static Instant due(Decision decision) {
        return decision.handoverDueAt() == null ? decision.answerDueAt() : decision.handoverDueAt();
    }

    /// Null once it is overtaken by another term, such as that of a reopening.
    private static Instant promisedAgain(Decision decision) {
        Instant again = decision.delayNewDueAt();
        return again != null && due(decision) != null && again.isAfter(due(decision)) ? again : null;
    }

    /// The newest one.
    private static String answer(ContactDossier dossier) {
        return dossier.history().reversed().stream()
                .filter(step -> step.action() == Action.ANSWERED && step.text() != null).map(HistoryView::text)
                .findFirst().orElse(null);
    }
}

package nl.kcc.routing.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import nl.kcc.events.Destination;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingEvent.AnswerOverdue;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.events.RoutingEvent.HandoverOverdue;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Handover;

/// The course of one contact within one transaction: how it stood, what happened, how it stands. Every change raises
/// the version by one and leaves one event.
public final class Course {

    private final UUID contactId;
    private final List<RoutingEvent> events = new ArrayList<>();
    private KnownContact contact;
    private RoutingState routing;

    /// @param contact null, or with version 0, when nothing is known yet
    /// @param routing null before the first decision
    public Course(UUID contactId, KnownContact contact, RoutingState routing) {
        this.contactId = contactId;
        this.contact = contact;
        this.routing = routing;
    }

    public UUID contactId() {
        return contactId;
    }

    public KnownContact contact() {
        return contact;
    }

    public RoutingState routing() {
        return routing;
    }

    public Handover handover() {
        return routing == null ? null : routing.handover();
    }

    /// What happened, in order.
    public List<RoutingEvent> events() {
        return List.copyOf(events);
    }

    public boolean isNews(KnownContact state) {
        return contact == null || state.version() > contact.version();
    }

    public void learn(KnownContact newest) {
        contact = newest;
    }

    public void route(Decision decision) {
        if (routing == null) {
            become(new RoutingState(contactId, 0, decision, null, null, null), ContactRouted::new);
        } else {
            become(new RoutingState(contactId, routing.version(), decision, routing.handedOverAt(), routing.handover(),
                    routing.answerOverdueAt()), ContactRouted::new);
        }
    }

    public void open(Handover handover) {
        Instant first = routing.handedOverAt() == null ? handover.openedAt() : routing.handedOverAt();
        become(new RoutingState(contactId, routing.version(), routing.decision(), first, handover,
                routing.answerOverdueAt()), HandoverOpened::new);
    }

    /// A move of the hand-over; `event` says which.
    public void move(Handover handover, Function<RoutingState, RoutingEvent> event) {
        become(new RoutingState(contactId, routing.version(), routing.decision(), routing.handedOverAt(), handover,
                routing.answerOverdueAt()), event);
    }

    /// The answer's due moment passed without an answer.
    public void answerIsOverdue() {
        overdue(routing.decision().answerDueAt(), AnswerOverdue::new);
    }

    /// An answer turned out to have been recorded in time after all.
    public void takeAnswerAlarmBack() {
        overdue(null, ContactRouted::new);
    }

    /// The hand-over's due moment passed without completion.
    public void handoverIsOverdue() {
        Handover h = routing.handover();
        move(new Handover(h.handoverId(), h.reason(), h.department(), h.status(), h.hops(), h.pingPong(), h.openedAt(),
                h.dueAt(), h.dueAt(), h.acceptedAt(), h.completedAt(), h.result()), HandoverOverdue::new);
    }

    /// Whether the front office still owes an answer of which the due moment has an alarm.
    public boolean awaitsAnswer() {
        return routing != null && routing.handover() == null && routing.answerOverdueAt() == null
                && routing.decision().destination() == Destination.FRONT_OFFICE
                && routing.decision().answerDueAt() != null
                && contact.isOpen() && contact.firstAnswerAt() == null;
    }

    /// Whether a department still owes completion and no alarm was raised yet.
    public boolean awaitsCompletion() {
        Handover handover = handover();
        return handover != null && handover.status() != HandoverStatus.COMPLETED && handover.overdueAt() == null;
    }

    /// The moment at which an alarm must go off; null when nothing is awaited.
    public Instant watchAt() {
        if (awaitsAnswer()) {
            return routing.decision().answerDueAt();
        }
        return awaitsCompletion() ? routing.handover().dueAt() : null;
    }

    /// Raises the alarm when its moment lies before `now`; an answer at the very moment is in time.
    public void passTime(Instant now) {
        Instant due = watchAt();
        if (due == null || !now.isAfter(due)) {
            return;
        }
        if (awaitsAnswer()) {
            answerIsOverdue();
        } else {
            handoverIsOverdue();
        }
    }

    private void overdue(Instant since, Function<RoutingState, RoutingEvent> event) {
        become(new RoutingState(contactId, routing.version(), routing.decision(), routing.handedOverAt(),
                routing.handover(), since), event);
    }

    private void become(RoutingState next, Function<RoutingState, RoutingEvent> event) {
        routing = new RoutingState(contactId, next.version() + 1, next.decision(), next.handedOverAt(),
                next.handover(), next.answerOverdueAt());
        events.add(event.apply(routing));
    }
}

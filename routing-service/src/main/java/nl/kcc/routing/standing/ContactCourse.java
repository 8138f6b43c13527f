package nl.kcc.routing.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import nl.kcc.events.Destination;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingEvent.AnswerOverdue;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.events.RoutingEvent.HandoverOverdue;
import nl.kcc.events.RoutingEvent.PromiseEndangered;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Delay;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.events.RoutingState.Joined;

/// The course of one contact within one transaction: how it stood, what happened, how it stands. Every change raises
/// the version by one and leaves one event.
public final class ContactCourse {

    private final UUID contactId;
    private final List<String> departments;
    private final List<RoutingEvent> events = new ArrayList<>();
    private KnownContact contact;
    private RoutingState routing;
    private Instant waitsSince;
    private boolean reopened;

    /// @param contact null, or with version 0, when nothing is known yet
    /// @param routing null before the first decision
    /// @param departments that held the hand-over, in order, the present one last; without the front office
    /// @param waitsSince since when its decision waits for news of the contact it chases; null when it does not
    public ContactCourse(UUID contactId, KnownContact contact, RoutingState routing, List<String> departments,
            Instant waitsSince) {
        this.contactId = contactId;
        this.contact = contact;
        this.routing = routing;
        this.departments = List.copyOf(departments);
        this.waitsSince = waitsSince;
    }

    /// Of a contact that nobody has heard of.
    public static ContactCourse unheardOf(UUID contactId) {
        return new ContactCourse(contactId, null, null, List.of(), null);
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

    /// The departments that held the hand-over before this transaction, in order; without the front office.
    public List<String> departments() {
        return departments;
    }

    /// Since when its decision waits for news of the contact it chases; null when it does not.
    public Instant waitsSince() {
        return waitsSince;
    }

    /// What happened, in order.
    public List<RoutingEvent> events() {
        return List.copyOf(events);
    }

    public boolean isNews(KnownContact state) {
        return contact == null || state.version() > contact.version();
    }

    public void learn(KnownContact newest) {
        reopened |= contact != null && !Objects.equals(contact.reopenedAt(), newest.reopenedAt());
        contact = newest;
    }

    /// A decision of its own: what it may have joined is no business of it any more.
    public void route(Decision decision) {
        decide(decision, null);
    }

    /// A chaser: the work is under way already, on the contact it chases.
    public void join(Decision decision, Joined joined) {
        decide(decision, joined);
    }

    /// The decision has to wait for news of the contact it chases.
    public void await(Instant now) {
        waitsSince = waitsSince == null ? now : waitsSince;
    }

    /// There is nothing left to decide.
    public void awaitNoMore() {
        waitsSince = null;
    }

    public void open(Handover handover) {
        Instant first = routing.handedOverAt() == null ? handover.openedAt() : routing.handedOverAt();
        become(new RoutingState(contactId, routing.version(), routing.decision(), first, handover,
                routing.answerOverdueAt(), routing.reopenedOverdueAt(), null), HandoverOpened::new);
    }

    /// A move of the hand-over; `event` says which.
    public void move(Handover handover, Function<RoutingState, RoutingEvent> event) {
        become(new RoutingState(contactId, routing.version(), routing.decision(), routing.handedOverAt(), handover,
                routing.answerOverdueAt(), routing.reopenedOverdueAt(), routing.joined()), event);
    }

    /// The hand-over that it joined was completed: the chaser has its answer with it.
    public void joinedIsCompleted(Instant at) {
        if (awaitsAnswer() && at.isAfter(routing.decision().answerDueAt())) {
            answerIsOverdue();
        } else if (presentAlarm() != null && !at.isAfter(presentAlarm())) {
            takeAnswerAlarmBack();
        }
        Joined joined = routing.joined();
        become(new RoutingState(contactId, routing.version(), routing.decision(), routing.handedOverAt(),
                routing.handover(), routing.answerOverdueAt(), routing.reopenedOverdueAt(),
                new Joined(joined.contactId(), joined.handoverId(), at)), ContactRouted::new);
    }

    /// The answer's due moment passed without an answer.
    public void answerIsOverdue() {
        Instant due = routing.decision().answerDueAt();
        Instant first = routing.answerOverdueAt() == null ? due : routing.answerOverdueAt();
        overdue(first, contact.reopenedAt() == null ? null : due, AnswerOverdue::new);
    }

    /// What was promised will hardly be kept, and the citizen is told what is promised instead: once per contact.
    public void promiseAgain(Delay delay) {
        become(new RoutingState(contactId, routing.version(), routing.decision(), routing.handedOverAt(), handover(),
                routing.answerOverdueAt(), routing.reopenedOverdueAt(), routing.joined(), delay), PromiseEndangered::new);
    }

    /// An answer turned out to have been recorded in time after all.
    public void takeAnswerAlarmBack() {
        boolean only = presentAlarm().equals(routing.answerOverdueAt());
        overdue(only ? null : routing.answerOverdueAt(), null, ContactRouted::new);
    }

    /// The hand-over's due moment passed without completion.
    public void handoverIsOverdue() {
        Handover h = routing.handover();
        move(new Handover(h.handoverId(), h.reason(), h.department(), h.status(), h.hops(), h.pingPong(), h.openedAt(),
                h.dueAt(), h.dueAt(), h.acceptedAt(), h.completedAt(), h.result(), h.returnedAt()), HandoverOverdue::new);
    }

    /// Whether there is work at a department, or given back by one and not finished.
    public boolean hasWork() {
        return handover() != null && handover().status() != HandoverStatus.COMPLETED;
    }

    /// Whether it is in the open hand-over of the contact that it chases.
    public boolean isInOthersWork() {
        return routing != null && routing.joined() != null && routing.joined().completedAt() == null;
    }

    /// The moment that passed without the answer that is owed now; null when it did not. A reopening begins a new term.
    public Instant presentAlarm() {
        return contact.reopenedAt() == null ? routing.answerOverdueAt() : routing.reopenedOverdueAt();
    }

    /// Whether an answer is still owed, by the front office or with the hand-over it joined, of which no alarm was raised.
    public boolean awaitsAnswer() {
        return routing != null && !hasWork() && presentAlarm() == null
                && (routing.decision().destination() == Destination.FRONT_OFFICE || isInOthersWork())
                && routing.decision().answerDueAt() != null
                && contact.isOpen() && contact.answerRecordedAt() == null;
    }

    /// Whether a department still owes completion and no alarm was raised yet since it was last handed over.
    public boolean awaitsCompletion() {
        return hasWork() && (handover().overdueAt() == null || handover().overdueAt().isBefore(handover().dueAt()));
    }

    /// The moment at which an alarm must go off; null when nothing is awaited.
    public Instant watchAt() {
        if (awaitsAnswer()) {
            return routing.decision().answerDueAt();
        }
        return awaitsCompletion() ? routing.handover().dueAt() : null;
    }

    /// When the citizen was promised an answer; null when none is owed.
    public Instant promised() {
        return hasWork() ? handover().dueAt() : routing.decision().answerDueAt();
    }

    /// Another moment takes the place of the promised one.
    public void promise(Instant due) {
        become(PromiseMoved.in(routing, promised(), due), ContactRouted::new);
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

    private void decide(Decision decision, Joined joined) {
        waitsSince = null;
        if (routing == null) {
            become(new RoutingState(contactId, 0, decision, null, null, null, null, joined), ContactRouted::new);
        } else {
            become(new RoutingState(contactId, routing.version(), decision, routing.handedOverAt(), routing.handover(),
                    routing.answerOverdueAt(), reopened ? null : routing.reopenedOverdueAt(), joined), ContactRouted::new);
        }
        reopened = false;
    }

    private void overdue(Instant first, Instant sinceReopening, Function<RoutingState, RoutingEvent> event) {
        become(new RoutingState(contactId, routing.version(), routing.decision(), routing.handedOverAt(),
                routing.handover(), first, sinceReopening, routing.joined()), event);
    }

    private void become(RoutingState next, Function<RoutingState, RoutingEvent> event) {
        Delay delay = next.delay() == null && routing != null ? routing.delay() : next.delay();
        routing = new RoutingState(contactId, next.version() + 1, next.decision(), next.handedOverAt(),
                next.handover(), next.answerOverdueAt(), next.reopenedOverdueAt(), next.joined(), delay);
        events.add(event.apply(routing));
    }
}

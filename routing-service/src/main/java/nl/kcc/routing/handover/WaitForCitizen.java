package nl.kcc.routing.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.events.HandoverStatus;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.rulesets.KnowledgeInForce;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.HandoverList;
import nl.kcc.routing.standing.SingleStanding;
import nl.kcc.routing.worklist.Worker;

/// Stops the clock of the municipality's own term while a department waits for the citizen, and has it run again. The due moment
/// is moved at once to where it lies when the citizen lets the whole time pass, so nobody has to wake up at the end of it; who
/// goes on earlier has it moved back. A term of a law runs on.
@ApplicationScoped
class WaitForCitizen {

    private static final int USUAL_WORKING_DAYS = 10;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final UnitOfWork work;
    private final SingleStanding standing;
    private final HandoverList handovers;
    private final HandoverHolders holders;
    private final HandoverClocks clocks;
    private final AssignWork assigning;
    private final KnowledgeInForce inForce;
    private final Clock clock;

    WaitForCitizen(UnitOfWork work, SingleStanding standing, HandoverList handovers, HandoverHolders holders,
            HandoverClocks clocks, AssignWork assigning, KnowledgeInForce inForce, Clock clock) {
        this.work = work;
        this.standing = standing;
        this.handovers = handovers;
        this.holders = holders;
        this.clocks = clocks;
        this.assigning = assigning;
        this.inForce = inForce;
        this.clock = clock;
    }

    /// @throws Problem (as a failure) when there is no such hand-over, it is not the user's to work on, its state forbids it, or the
    ///         end makes no sense
    Uni<HandoverWithHolders> begin(UUID id, WaitRequest request, Worker worker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return change(id, worker, request.takeOver(), request.revision(), (session, course) -> clocks.waited(session, course)
                .chain(waited -> session.persist(begin(course, request, waited, worker.name(), now))));
    }

    /// @throws Problem (as a failure) when there is no such hand-over, it is not the user's to work on, or nothing is waited for
    Uni<HandoverWithHolders> end(UUID id, ResumeRequest request, Worker worker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return change(id, worker, request.takeOver(), request.revision(),
                (session, course) -> clocks.waited(session, course).invoke(waited -> {
                    if (!isUnderWay(course) || waited.isEmpty() || !waited.getLast().isGoingOn(now)) {
                        throw new Problem.Conflict("handover-does-not-wait", "Deze overdracht wacht niet op de inwoner.");
                    }
                    WaitingRow row = waited.getLast();
                    row.resumedAt = now;
                    row.resumedBy = worker.name();
                    course.promise(calendar(course).plus(now, row.left()));
                }).replaceWithVoid());
    }

    private Uni<HandoverWithHolders> change(UUID id, Worker worker, Boolean takeOver, Integer revision,
            BiFunction<Mutiny.Session, ContactCourse, Uni<Void>> change) {
        MunicipalityScope visible = worker.scope().municipalities();
        return work.session(session -> handovers.contactOf(session, id, visible)
                .chain(contactId -> standing.change(session, contactId, (course, assignment) -> {
                    worker.scope().require(course.handover().department());
                    return assigning.demandFree(session, assignment, worker, Boolean.TRUE.equals(takeOver), revision)
                            .chain(() -> change.apply(session, course)).replaceWith(assignment);
                }))
                .call(session::flush)
                .chain(() -> holders.withHandover(session, id, worker.scope())));
    }

    private WaitingRow begin(ContactCourse course, WaitRequest request, List<WaitingRow> waited, String by, Instant now) {
        demandRunningClock(course, waited, now);
        WorkingCalendar calendar = calendar(course);
        Instant until = request.until() == null ? calendar.dueAfter(now, USUAL_WORKING_DAYS)
                : request.until().truncatedTo(ChronoUnit.MICROS);
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new Problem.InvalidInput("until", "Kies een moment dat nog komt, binnen een jaar.");
        }
        var row = new WaitingRow();
        row.handoverId = course.handover().handoverId();
        row.since = now;
        row.untilAt = until;
        row.reason = request.reason();
        row.stoppedBy = by;
        row.leftSeconds = calendar.openBetween(now, course.promised()).toSeconds();
        course.promise(calendar.plus(until, row.left()));
        return row;
    }

    private static void demandRunningClock(ContactCourse course, List<WaitingRow> waited, Instant now) {
        if (!isUnderWay(course)) {
            throw new Problem.Conflict("handover-state",
                    "Alleen een afdeling die de overdracht heeft, kan op de inwoner wachten.");
        }
        if (!waited.isEmpty() && waited.getLast().isGoingOn(now)) {
            throw new Problem.Conflict("handover-waits", "Deze overdracht wacht al op de inwoner.");
        }
        if (!now.isBefore(course.promised())) {
            throw new Problem.Conflict("handover-late",
                    "De termijn is al voorbij. Wachten op de inwoner houdt hem niet meer tegen.");
        }
    }

    private static boolean isUnderWay(ContactCourse course) {
        return course.handover().status() == HandoverStatus.OPEN || course.handover().status() == HandoverStatus.ACCEPTED;
    }

    private WorkingCalendar calendar(ContactCourse course) {
        return inForce.knowledge().calendars().of(course.contact().municipality(), course.handover().department(),
                course.contact().channel());
    }
}

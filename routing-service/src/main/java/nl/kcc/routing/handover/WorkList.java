package nl.kcc.routing.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.standing.HandoverFilter;
import nl.kcc.routing.standing.HandoverList;
import nl.kcc.routing.standing.WorkCounts;
import nl.kcc.routing.worklist.Absences;
import nl.kcc.routing.worklist.Worker;

/// Shows the work in sight of somebody, and counts it by the same conditions.
@ApplicationScoped
class WorkList {

    private final UnitOfWork work;
    private final HandoverList handovers;
    private final Absences absences;
    private final Clock clock;

    WorkList(UnitOfWork work, HandoverList handovers, Absences absences, Clock clock) {
        this.work = work;
        this.handovers = handovers;
        this.absences = absences;
        this.clock = clock;
    }

    Uni<HandoversView> page(HandoverListParameters asked, Worker worker, Catalogue catalogue) {
        Instant now = clock.instant();
        // Refused before anything is read.
        asked.filter(worker.scope(), Set.of(worker.name()), now);
        return work.session(session -> absences.today(session)
                .map(today -> asked.filter(worker.scope(), today.worksFor(worker.name()), now))
                .chain(filter -> handovers.count(session, filter).chain(total -> handovers.page(session, filter)
                        .map(rows -> HandoversView.of(total, filter, rows, catalogue)))));
    }

    /// @param department null for all in sight
    Uni<WorkCounts> counts(Worker worker, String department) {
        Instant now = clock.instant();
        var filter = new HandoverFilter(worker.scope(), department, HandoverFilter.UNDER_WAY, null,
                HandoverFilter.Work.ANY, 1, 1, null);
        return work.session(session -> absences.today(session)
                .chain(today -> handovers.counts(session, filter, new WorkCounts.Bounds(now, DuePart.dayBegins(now, 1),
                        DuePart.dayBegins(now, 2), today.worksFor(worker.name())))));
    }
}

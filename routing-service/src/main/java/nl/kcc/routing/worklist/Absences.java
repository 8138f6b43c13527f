package nl.kcc.routing.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.outbox.Identifiers;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.calendar.WorkingCalendar;

/// Who is away when, and who does the work meanwhile.
@ApplicationScoped
public class Absences {

    private static final String TODAY = "from AbsenceRow where firstDay <= ?1 and lastDay >= ?1 order by firstDay desc";
    private static final String OWN = "from AbsenceRow where userName = ?1 and lastDay >= ?2 order by firstDay";
    /// When somebody was away is nobody's concern for longer.
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String FORGET = "delete from AbsenceRow where lastDay < ?1";
    private static final String OVERLAPPING = """
            select count(*) from AbsenceRow where userName = ?1 and firstDay <= ?3 and lastDay >= ?2
            """;

    private final UnitOfWork work;
    private final ListWorkers workers;
    private final Identifiers identifiers;
    private final Clock clock;

    Absences(UnitOfWork work, ListWorkers workers, Identifiers identifiers, Clock clock) {
        this.work = work;
        this.workers = workers;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// Who does whose work today.
    public Uni<Substitutes> today(Mutiny.Session session) {
        return session.createSelectionQuery(TODAY, AbsenceRow.class).setParameter(1, day()).getResultList()
                .map(rows -> new Substitutes(rows.stream().collect(Collectors.toMap(row -> row.userName,
                        row -> row.substitute, (first, _) -> first))));
    }

    Uni<AbsencesView> of(String user) {
        return work.session(session -> own(session, user).chain(own -> today(session).map(today -> new AbsencesView(
                own.stream().map(AbsencesView.AbsenceView::of).toList(),
                today.worksFor(user).stream().filter(name -> !name.equals(user)).sorted().toList()))));
    }

    /// @throws Problem.Conflict (as a failure) when the user is away on one of these days already
    Uni<AbsencesView.AbsenceView> add(Worker worker, AbsenceRequest request) {
        request.check(worker.name(), day());
        return work.session(session -> workers.requireColleague(session, "substitute", request.substitute(), worker)
                .chain(() -> overlapping(session, worker.name(), request))
                .chain(() -> session.createMutationQuery(FORGET).setParameter(1, day().minusDays(KEPT.toDays()))
                        .executeUpdate())
                .chain(() -> {
                    var row = new AbsenceRow();
                    row.id = identifiers.next();
                    row.userName = worker.name();
                    row.substitute = request.substitute();
                    row.firstDay = request.from();
                    row.lastDay = request.to();
                    row.madeAt = clock.instant();
                    return session.persist(row).replaceWith(() -> AbsencesView.AbsenceView.of(row));
                }));
    }

    /// @throws Problem.NotFound (as a failure) when the user has no such absence
    Uni<Void> remove(String user, UUID id) {
        return work.session(session -> session.find(AbsenceRow.class, id).chain(row -> {
            if (row == null || !row.userName.equals(user)) {
                throw new Problem.NotFound("U hebt geen afwezigheid met dit nummer.");
            }
            return session.remove(row);
        }));
    }

    private static Uni<Void> overlapping(Mutiny.Session session, String user, AbsenceRequest request) {
        return session.createSelectionQuery(OVERLAPPING, Long.class).setParameter(1, user).setParameter(2, request.from())
                .setParameter(3, request.to()).getSingleResult().invoke(found -> {
                    if (found > 0) {
                        throw new Problem.Conflict("absence-overlaps",
                                "Op een van deze dagen bent u al afwezig. Haal die afwezigheid eerst weg.");
                    }
                }).replaceWithVoid();
    }

    private Uni<List<AbsenceRow>> own(Mutiny.Session session, String user) {
        return session.createSelectionQuery(OWN, AbsenceRow.class).setParameter(1, user).setParameter(2, day())
                .getResultList();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.AMSTERDAM);
    }
}

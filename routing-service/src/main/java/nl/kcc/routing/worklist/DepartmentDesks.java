package nl.kcc.routing.worklist;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.outbox.UnitOfWork;

/// What departments have set up, for each municipality.
@ApplicationScoped
public class DepartmentDesks {

    /// Of two who set up the first one at once, one waits for the other and then finds it.
    private static final String MAKE_MISSING = """
            insert into department_desk (municipality, department, reminders, version, changed_at, changed_by)
            select ?1, ?2, false, 1, ?3, ?4 where not exists
                (select from department_desk where municipality = ?1 and department = ?2)
            on conflict do nothing
            """;

    private final UnitOfWork work;
    private final Clock clock;

    DepartmentDesks(UnitOfWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /// User name of whoever sees to the department's work that is sent to and fro.
    public Uni<Optional<String>> coordinator(Mutiny.Session session, String municipality, String department) {
        return session.find(DepartmentDeskRow.class, new DepartmentDeskRow.Key(municipality, department))
                .map(found -> Optional.ofNullable(found).map(row -> row.coordinator));
    }

    /// @return null while nothing is set up
    Uni<DepartmentDeskRow> find(String municipality, String department) {
        return work.session(session -> session.find(DepartmentDeskRow.class,
                new DepartmentDeskRow.Key(municipality, department)));
    }

    /// @param author user name
    /// @throws Problem.Conflict (as a failure) when the version that was read is not the newest
    Uni<DepartmentDeskRow> store(String municipality, String department, DeskRequest request, String author) {
        request.check();
        return work.session(session -> first(session, municipality, department, request, author)
                .chain(made -> session.find(DepartmentDeskRow.class,
                        new DepartmentDeskRow.Key(municipality, department), LockModeType.PESSIMISTIC_WRITE)
                        .invoke(row -> change(row, request, made, author)))
                .call(session::flush));
    }

    private Uni<Boolean> first(Mutiny.Session session, String municipality, String department, DeskRequest request,
            String author) {
        return request.version() > 0 ? Uni.createFrom().item(false)
                : session.createNativeQuery(MAKE_MISSING).setParameter(1, municipality).setParameter(2, department)
                        .setParameter(3, clock.instant()).setParameter(4, author).executeUpdate().map(rows -> rows == 1);
    }

    private void change(DepartmentDeskRow row, DeskRequest request, boolean made, String author) {
        if (row == null) {
            throw new Problem.Conflict("desk-changed", "Voor deze afdeling is nog niets ingesteld; stuur versie 0.");
        }
        if (!made && row.version != request.version()) {
            throw new Problem.Conflict("desk-changed",
                    "%s heeft deze instellingen intussen gewijzigd. Bekijk die wijziging eerst; zij hebben nu versie %d."
                            .formatted(row.changedBy, row.version));
        }
        row.mailAddress = request.mailAddress();
        row.coordinator = request.coordinator();
        row.coordinatorAddress = request.coordinatorAddress();
        row.reminders = request.reminders();
        row.version = made ? 1 : row.version + 1;
        row.changedAt = clock.instant();
        row.changedBy = author;
    }
}

package nl.kcc.routing.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;

/// Who opened the work list, and for which departments: the accounts themselves are kept elsewhere, so this is how routing
/// knows the colleagues that work can be given to.
@ApplicationScoped
public class ListWorkers {

    /// Who has not been here for so long works somewhere else by now.
    private static final Duration KNOWN_FOR = Duration.ofDays(180);

    private static final String SEEN = """
            insert into list_worker (user_name, departments, municipalities, seen_at) values (?1, ?2, ?3, ?4)
            on conflict (user_name) do update set departments = excluded.departments,
                municipalities = excluded.municipalities, seen_at = excluded.seen_at
            where list_worker.departments <> excluded.departments
                or list_worker.municipalities <> excluded.municipalities
                or list_worker.seen_at < excluded.seen_at - interval '1 day'
            """;

    private final Clock clock;

    ListWorkers(Clock clock) {
        this.clock = clock;
    }

    /// Somebody who works for no department is nobody's colleague.
    public Uni<Void> seen(Mutiny.Session session, Worker worker) {
        String departments = worker.scope().departments().map(own -> String.join(",", own.stream().sorted().toList()))
                .orElse("*");
        return departments.isEmpty() ? Uni.createFrom().voidItem()
                : session.createNativeQuery(SEEN).setParameter(1, worker.name()).setParameter(2, departments)
                        .setParameter(3, worker.scope().municipalities().setting()).setParameter(4, clock.instant())
                        .executeUpdate().replaceWithVoid();
    }

    /// By name, those who work for the department and for one of these municipalities.
    public Uni<List<String>> colleagues(Mutiny.Session session, String department, MunicipalityScope within) {
        return recent(session).map(workers -> workers.stream()
                .filter(worker -> worker.worksFor(Optional.of(Set.of(department))))
                .filter(worker -> worker.sees(within))
                .map(worker -> worker.userName).toList());
    }

    /// @throws Problem.InvalidInput (as a failure) naming the field, when nobody of this name works for the department
    public Uni<Void> require(Mutiny.Session session, String field, String name, String department,
            MunicipalityScope within) {
        return colleagues(session, department, within).invoke(known -> {
            if (!known.contains(name)) {
                throw unknown(field);
            }
        }).replaceWithVoid();
    }

    /// @throws Problem.InvalidInput (as a failure) naming the field, when nobody of this name shares a department and a municipality
    Uni<Void> requireColleague(Mutiny.Session session, String field, String name, Worker worker) {
        return recent(session).invoke(known -> {
            if (known.stream().noneMatch(one -> one.userName.equals(name)
                    && one.worksFor(worker.scope().departments()) && one.sees(worker.scope().municipalities()))) {
                throw unknown(field);
            }
        }).replaceWithVoid();
    }

    private Uni<List<ListWorkerRow>> recent(Mutiny.Session session) {
        Instant since = clock.instant().minus(KNOWN_FOR);
        return session.createSelectionQuery("from ListWorkerRow where seenAt > ?1 order by userName", ListWorkerRow.class)
                .setParameter(1, since).getResultList();
    }

    private static Problem.InvalidInput unknown(String field) {
        return new Problem.InvalidInput(field,
                "Deze collega werkt niet voor de afdeling, of heeft de werklijst nog nooit geopend.");
    }
}

package nl.kcc.kpi.steering.actions;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem.Forbidden;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.edge.Problem.NotFound;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.fold.catalogue.KnownCodes;
import nl.kcc.kpi.steering.norms.Norm;
import nl.kcc.kpi.steering.norms.Norms;
import nl.kcc.outbox.Identifiers;

/// Adds actions, changes them and withdraws them.
@ApplicationScoped
class KeepActions {

    private final Norms norms;
    private final KnownCodes codes;
    private final Identifiers identifiers;
    private final Clock clock;

    KeepActions(Norms norms, KnownCodes codes, Identifiers identifiers, Clock clock) {
        this.norms = norms;
        this.codes = codes;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// @param user what the user may see, and so change
    Uni<ImprovementAction> add(Mutiny.Session session, ActionRequest request, Reach user) {
        ActionRow row = new ActionRow();
        row.id = identifiers.next();
        return demandSound(session, request, user).invoke(now -> row.set(request, now))
                .chain(() -> session.persist(row)).map(_ -> row.action());
    }

    /// @throws NotFound (as a failure) when there is none with this id that the user may see
    /// @throws ActionWithdrawn (as a failure) when it no longer counts
    Uni<ImprovementAction> change(Mutiny.Session session, UUID id, ActionRequest request, Reach user) {
        return changeable(session, id, user).chain(row -> demandSound(session, request, user).map(now -> {
            row.set(request, now);
            return row.action();
        }));
    }

    /// @param by the name of who does it
    /// @throws NotFound (as a failure) when there is none with this id that the user may see
    /// @throws ActionWithdrawn (as a failure) when it was done before
    Uni<ImprovementAction> withdraw(Mutiny.Session session, UUID id, String because, String by, Reach user) {
        return changeable(session, id, user).map(row -> {
            row.withdraw(because, by, clock.instant());
            return row.action();
        });
    }

    /// Locked: of two who change it the second one sees what the first one made of it.
    private Uni<ActionRow> changeable(Mutiny.Session session, UUID id, Reach user) {
        return session.find(ActionRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .invoke(row -> {
                    if (row == null || row.municipality != null && !user.municipalities().includes(row.municipality)) {
                        throw new NotFound("Er is geen actie met dit nummer.");
                    }
                })
                .call(row -> norms.versions(session, row.norm, user.municipalities())
                        .invoke(was -> demandMayChange(was.getLast(), row.municipality, user)))
                .invoke(row -> {
                    if (row.withdrawnAt != null) {
                        throw new ActionWithdrawn();
                    }
                });
    }

    private Uni<Instant> demandSound(Mutiny.Session session, ActionRequest request, Reach user) {
        return norms.versions(session, request.norm(), user.municipalities())
                .onFailure(NotFound.class).transform(_ -> new InvalidInput("norm", "Deze norm bestaat niet."))
                .map(versions -> {
                    Norm norm = versions.getLast();
                    Instant now = clock.instant();
                    request.demandSound(norm, Counting.dayOf(now));
                    demandMayChange(norm, request.municipality(), user);
                    return now;
                })
                .call(() -> codes.require(session, request.topic(), request.department()));
    }

    private static void demandMayChange(Norm norm, String municipality, Reach user) {
        if (norm.municipality() == null && municipality == null && !user.everything()) {
            throw new Forbidden("Deze actie is voor alle gemeenten. Kies uw eigen gemeente.");
        }
    }

    /// @param everything whether that is the whole installation
    record Reach(MunicipalityScope municipalities, boolean everything) {
    }
}

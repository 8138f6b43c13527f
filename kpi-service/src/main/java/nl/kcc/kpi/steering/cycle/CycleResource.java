package nl.kcc.kpi.steering.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.FilterParameters;
import nl.kcc.kpi.figures.KpiQueries;
import nl.kcc.kpi.steering.actions.Actions;
import nl.kcc.kpi.steering.actions.ImprovementAction;
import nl.kcc.kpi.steering.cycle.CycleView.OfNorm;
import nl.kcc.kpi.steering.norms.Norm;
import nl.kcc.kpi.steering.norms.Norms;
import nl.kcc.outbox.UnitOfWork;

/// Which step is missing for which norm.
@Path("/v1/cycle")
@RolesAllowed(Roles.MANAGER)
class CycleResource {

    private final Norms norms;
    private final Actions actions;
    private final KpiQueries queries;
    private final UnitOfWork work;
    private final Clock clock;

    CycleResource(Norms norms, Actions actions, KpiQueries queries, UnitOfWork work, Clock clock) {
        this.norms = norms;
        this.actions = actions;
        this.queries = queries;
        this.work = work;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Per norm de stappen norm, meten, analyseren, verbeteren en communiceren: gezet of niet")
    public Uni<CycleView> cycle(@BeanParam FilterParameters filter) {
        Filter asked = queries.filter(filter);
        Instant asOf = clock.instant();
        LocalDate today = Counting.dayOf(asOf);
        return work.session(session -> norms.current(session, asked.municipalities(), today)
                .chain(current -> actions.all(session, asked.municipalities())
                        .map(all -> new CycleView(asOf, ofEach(current, all, asked, today)))));
    }

    private static List<OfNorm> ofEach(List<Norm> norms, List<ImprovementAction> actions, Filter asked, LocalDate today) {
        return norms.stream().filter(norm -> norm.scope().within(asked).isPresent())
                .map(norm -> OfNorm.of(new Cycle(norm,
                        actions.stream().filter(action -> action.norm().equals(norm.id()) && !action.isWithdrawn())
                                .toList(),
                        today)))
                .toList();
    }
}

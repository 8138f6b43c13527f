package nl.kcc.kpi.steering.actions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.steering.actions.ActionsView.ActionView;
import nl.kcc.kpi.steering.norms.Norm;
import nl.kcc.kpi.steering.norms.Norms;
import nl.kcc.outbox.UnitOfWork;

/// Sets beside each action what came of it.
@ApplicationScoped
class LiveActions {

    /// So that one page does not take all connections.
    private static final int AT_ONCE = 4;

    private final UnitOfWork work;
    private final Actions actions;
    private final Norms norms;
    private final Effects effects;
    private final Clock clock;

    LiveActions(UnitOfWork work, Actions actions, Norms norms, Effects effects, Clock clock) {
        this.work = work;
        this.actions = actions;
        this.norms = norms;
        this.effects = effects;
        this.clock = clock;
    }

    /// Actions about nothing that was asked are left out.
    Uni<ActionsView> of(Filter asked) {
        return work.session(asked.municipalities().setting(), session -> norms.newest(session, asked.municipalities())
                .chain(known -> actions.all(session, asked.municipalities()).map(found -> measured(found, known, asked))))
                .chain(views -> views.isEmpty() ? Uni.createFrom().item(List.<ActionView> of())
                        : Uni.join().all(views).usingConcurrencyOf(AT_ONCE).andFailFast())
                .map(views -> new ActionsView(Definition.VERSION, clock.instant(), views));
    }

    private List<Uni<ActionView>> measured(List<ImprovementAction> found, Map<UUID, Norm> known, Filter asked) {
        return found.stream().filter(action -> known.containsKey(action.norm()))
                .flatMap(action -> measured(action, known.get(action.norm()), asked).stream()).toList();
    }

    private Optional<Uni<ActionView>> measured(ImprovementAction action, Norm norm, Filter asked) {
        return norm.scope().and(action.scope()).within(asked)
                .map(contacts -> effects.of(action, norm, contacts).map(effect -> new ActionView(action, effect)));
    }
}

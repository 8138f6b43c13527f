package nl.kcc.kpi.steering.actions;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.Span;

/// The reasons for which any question was lost. Organisations have some of their own, so there is no list to check with; and in
/// any other code a name could hide.
@ApplicationScoped
class LossReasons {

    private final Kpi kpi;
    private final Municipalities municipalities;

    LossReasons(Kpi kpi, Municipalities municipalities) {
        this.kpi = kpi;
        this.municipalities = municipalities;
    }

    /// @param reason null for none
    /// @throws InvalidInput (as a failure) when nothing the user may see was lost for it
    Uni<Void> require(String reason) {
        if (reason == null) {
            return Uni.createFrom().voidItem();
        }
        Filter visible = new Filter(municipalities.visible(), Set.of(), Set.of(), Set.of(), Set.of());
        return kpi.split(Span.Window.ALL, visible, List.of(GroupBy.REASON)).invoke(found -> {
            if (found.parts().noneMatch(part -> part.key(GroupBy.REASON).equals(reason) && part.tally().lost() > 0)) {
                throw new InvalidInput("reason", "Om deze reden is nog geen vraag gemist.");
            }
        }).replaceWithVoid();
    }
}

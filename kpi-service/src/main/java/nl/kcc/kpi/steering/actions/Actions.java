package nl.kcc.kpi.steering.actions;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;

/// Finds actions.
@ApplicationScoped
public class Actions {

    /// The newest first.
    ///
    /// @param scope the municipalities to see the actions of; those for all municipalities are always there
    public Uni<List<ImprovementAction>> all(Mutiny.Session session, MunicipalityScope scope) {
        return session.createSelectionQuery("from ActionRow order by startedOn desc, id desc", ActionRow.class)
                .getResultList().map(rows -> rows.stream().map(ActionRow::action)
                        .filter(action -> action.municipality() == null || scope.includes(action.municipality())).toList());
    }
}

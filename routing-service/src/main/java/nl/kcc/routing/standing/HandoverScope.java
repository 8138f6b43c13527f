package nl.kcc.routing.standing;

import java.util.Optional;
import java.util.Set;

import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;

/// Which hand-overs a user may see.
///
/// @param departments those that the user works for; empty when it is every one
public record HandoverScope(MunicipalityScope municipalities, Optional<Set<String>> departments) {

    public boolean includes(String department) {
        return departments.map(own -> own.contains(department)).orElse(true);
    }

    /// @throws Problem.Forbidden when the user does not work for it
    public void require(String department) {
        if (!includes(department)) {
            throw new Problem.Forbidden("U werkt niet voor deze afdeling.");
        }
    }
}

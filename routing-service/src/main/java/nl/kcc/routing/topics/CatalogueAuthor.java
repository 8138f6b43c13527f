package nl.kcc.routing.topics;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;

/// Who changes the catalogue, which is that of the whole installation.
@ApplicationScoped
public class CatalogueAuthor {

    private final Municipalities municipalities;
    private final SecurityIdentity identity;

    CatalogueAuthor(Municipalities municipalities, SecurityIdentity identity) {
        this.municipalities = municipalities;
        this.identity = identity;
    }

    /// @return user name
    /// @throws Problem.Forbidden when the signed-in user does not see all municipalities
    public String name() {
        if (!municipalities.seesAll()) {
            throw new Problem.Forbidden(
                    "De onderwerpen gelden voor alle gemeenten. Wie ze wijzigt, moet alle gemeenten mogen zien.");
        }
        return identity.getPrincipal().getName();
    }
}

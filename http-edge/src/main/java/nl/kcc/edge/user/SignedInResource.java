package nl.kcc.edge.user;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;

/// Stands beside the page for signing in and not in the interface: it is about the page's own session, and one address must
/// do on every service and behind the front door.
@Path("/inloggen/ik")
@ApplicationScoped
public class SignedInResource {

    private final SecurityIdentity identity;
    private final Municipalities municipalities;

    SignedInResource(SecurityIdentity identity, Municipalities municipalities) {
        this.identity = identity;
        this.municipalities = municipalities;
    }

    @GET
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public SignedInUser whoIsHere() {
        MunicipalityScope visible = municipalities.visible();
        return new SignedInUser(identity.getPrincipal().getName(), identity.getRoles().stream().sorted().toList(),
                visible.every() ? null : sorted(visible));
    }

    private static List<String> sorted(MunicipalityScope scope) {
        return scope.codes().stream().sorted().toList();
    }
}

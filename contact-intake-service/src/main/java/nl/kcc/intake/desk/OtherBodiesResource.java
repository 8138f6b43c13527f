package nl.kcc.intake.desk;

import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import nl.kcc.intake.catalogue.ForwardingAddresses;
import nl.kcc.intake.catalogue.OtherBody;

/// To whom a question can be forwarded.
@Path("/v1/other-bodies")
@RolesAllowed("**")
@Tag(name = "Contacten")
class OtherBodiesResource {

    private final ForwardingAddresses addresses;

    OtherBodiesResource(ForwardingAddresses addresses) {
        this.addresses = addresses;
    }

    /// @param code what an audit line says
    /// @param name what a person reads
    /// @param takesMail whether what came by mail or form is sent on to it; otherwise somebody does so by hand
    record BodyView(String code, String name, boolean takesMail) {
    }

    record OtherBodies(List<BodyView> bodies) {
    }

    @GET
    @Operation(summary = "Organisaties waarnaar een vraag kan worden doorgezonden (Awb 2:3)")
    public Uni<OtherBodies> list() {
        return Uni.createFrom().item(new OtherBodies(Stream.of(OtherBody.values())
                .map(body -> new BodyView(body.name(), body.label(), addresses.of(body).isPresent())).toList()));
    }
}

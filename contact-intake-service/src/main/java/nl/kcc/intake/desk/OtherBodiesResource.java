package nl.kcc.intake.desk;

import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import nl.kcc.intake.catalogue.OtherBody;

/// To whom a question can be forwarded.
@Path("/v1/other-bodies")
@RolesAllowed("**")
@Tag(name = "Contacten")
class OtherBodiesResource {

    /// @param code what an audit line says
    /// @param name what a person reads
    record BodyView(String code, String name) {

        private static BodyView of(OtherBody body) {
            return new BodyView(body.name(), body.label());
        }
    }

    record OtherBodies(List<BodyView> bodies) {
    }

    @GET
    @Operation(summary = "Organisaties waarnaar een vraag kan worden doorgezonden (Awb 2:3)")
    public Uni<OtherBodies> list() {
        return Uni.createFrom().item(new OtherBodies(Stream.of(OtherBody.values()).map(BodyView::of).toList()));
    }
}

package nl.kcc.kpi.steering.publication;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.edge.Problem.NotFound;
import nl.kcc.kpi.steering.publication.PublicView.OfMunicipality;

/// The figures for citizens. Nobody signs in, so everybody gets the same answer.
@Path("/v1/public/kpi")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class PublicResource {

    private static final String CACHE = "public, max-age=" + PublicFigures.KEPT_FOR.toSeconds();

    private final PublicFigures figures;

    PublicResource(PublicFigures figures) {
        this.figures = figures;
    }

    @GET
    @Operation(summary = "De gepubliceerde cijfers, zonder inloggen")
    public Uni<RestResponse<PublicView>> published(
            @QueryParam("municipality") @Parameter(description = "CBS code, such as GM0344; every published municipality without") String municipality) {
        if (municipality != null && !Municipalities.CODE.matcher(municipality).matches()) {
            throw new InvalidInput("municipality",
                    "Het veld 'municipality' moet een gemeentecode van het CBS zijn, zoals GM0344.");
        }
        return figures.now().map(view -> municipality == null ? view : only(view, municipality))
                .map(view -> RestResponse.ResponseBuilder.ok(view).header("Cache-Control", CACHE).build());
    }

    /// The same answer for a municipality that published nothing and for one that is not known here.
    private static PublicView only(PublicView view, String municipality) {
        List<OfMunicipality> found = view.municipalities().stream()
                .filter(each -> each.municipality().equals(municipality)).toList();
        if (found.isEmpty()) {
            throw new NotFound("Van deze gemeente zijn geen cijfers gepubliceerd.");
        }
        return new PublicView(view.definition(), view.explanation(), view.asOf(), view.fewest(), found);
    }
}

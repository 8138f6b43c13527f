package nl.kcc.kpi.reports.dimensions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.CatalogueTopics;

/// What a filter can be set to.
@Path("/v1/kpi/dimensions")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class DimensionsResource {

    private final CountedDimensions counted;
    private final CatalogueTopics catalogue;
    private final MunicipalityNames names;
    private final Municipalities municipalities;

    DimensionsResource(CountedDimensions counted, CatalogueTopics catalogue, MunicipalityNames names,
            Municipalities municipalities) {
        this.counted = counted;
        this.catalogue = catalogue;
        this.names = names;
        this.municipalities = municipalities;
    }

    @GET
    @Operation(summary = "Waarop de cijfers te filteren zijn", description = "De gemeenten met cijfers die u mag zien, de kanalen met cijfers, de onderwerpen met hun groep, de afdelingen, en de eerste en laatste dag met cijfers.")
    public Uni<DimensionsView> dimensions() {
        return Uni.combine().all()
                .unis(counted.within(municipalities.visible()), catalogue.topics(), catalogue.departments())
                .with((found, topics, departments) -> DimensionsView.of(found, topics, departments, names::of));
    }
}

package nl.kcc.routing.upl;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.PlainText;
import nl.kcc.edge.Roles;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.catalogue.Topic;

/// The products that a topic can be named after.
@Path("/v1/upl-products")
@RolesAllowed(Roles.RULE_MANAGER)
class UplProductsResource {

    private final UplProducts products;
    private final CurrentCatalogue current;
    private final UnitOfWork work;

    UplProductsResource(UplProducts products, CurrentCatalogue current, UnitOfWork work) {
        this.products = products;
        this.current = current;
        this.work = work;
    }

    @GET
    @Operation(summary = "Producten uit de landelijke lijst (UPL), naar keuze op tekst (q) of alleen die van gemeenten (ours)")
    public Uni<UplProductsView> find(@QueryParam("q") @PlainText(max = 200) String q,
            @QueryParam("ours") @Pattern(regexp = "true|false", message = "Geef 'true' of 'false'.") String ours,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        Map<String, String> topics = current.catalogue().topics().stream().filter(topic -> topic.upl() != null)
                .collect(Collectors.toMap(topic -> topic.upl().toLowerCase(Locale.ROOT), Topic::code, (first, _) -> first));
        return work.sql(connection -> products.lastImport(connection)
                .chain(last -> products.find(connection, q, ours == null ? null : Boolean.valueOf(ours), limit)
                        .map(found -> new UplProductsView(found.count(), last == null ? null : last.at(),
                                last == null ? null : last.by(),
                                found.products().stream().map(product -> view(product, topics)).toList()))));
    }

    private static UplProductView view(UplProduct product, Map<String, String> topics) {
        return new UplProductView(product.name(), product.uri(), product.layers().stream().sorted().toList(),
                product.isOurs(), topics.get(product.name().toLowerCase(Locale.ROOT)));
    }
}

package nl.kcc.kpi.reports.channels;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;

/// How contacts are divided over the channels, and how each does.
@Path("/v1/kpi/channels")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class ChannelsResource {

    private final Channels channels;
    private final KpiQueries queries;

    ChannelsResource(Channels channels, KpiQueries queries) {
        this.channels = channels;
        this.queries = queries;
    }

    @GET
    @Operation(summary = "Per kanaal het aandeel en wat in één keer goed ging, met het verloop", description = "Ook het digitale aandeel, het totaal bij vaste aandelen van de kanalen, en een waarschuwing als het totaal tegen al zijn kanalen in bewoog. Het verloop is per maand bij `groupBy=month` of meer dan 62 dagen, anders per dag; zonder `groupBy` per week of maand als er per dag te weinig vragen zijn.")
    public Uni<ChannelsView> channels(@BeanParam KpiParameters parameters) {
        return channels.of(queries.of(parameters));
    }
}

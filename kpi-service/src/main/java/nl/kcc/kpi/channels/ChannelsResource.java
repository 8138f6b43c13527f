package nl.kcc.kpi.channels;

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
    @Operation(summary = "Share and first-contact resolution of each channel, with their trend", description = "Also the digital share, the total with fixed shares of the channels, and a warning when the total moved against all its channels. The trend is by month when `groupBy=month` or for more than 62 days, else by day.")
    public Uni<ChannelsView> channels(@BeanParam KpiParameters parameters) {
        return channels.of(queries.of(parameters));
    }
}

package nl.kcc.intake.encounters.ami;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;

/// When calls may be missing.
@Path("/v1/calls/gaps")
@RolesAllowed({ Roles.AGENT, Roles.MANAGER, Roles.OPERATOR })
@Tag(name = "Gesprekken en bezoeken")
class GapsResource {

    private final SwitchboardGaps gaps;
    private final AmiLine line;
    private final Municipalities municipalities;

    GapsResource(SwitchboardGaps gaps, AmiLine line, Municipalities municipalities) {
        this.gaps = gaps;
        this.line = line;
        this.municipalities = municipalities;
    }

    /// @param gaps the newest first
    record GapsView(List<SwitchboardGap> gaps) {
    }

    @GET
    @Operation(summary = "Wanneer de telefooncentrale niet te horen was", description = "In die tijd kunnen gesprekken ontbreken: hun aantal is dan onbekend, en niet nul. De nieuwste eerst; zonder 'to' duurt het nog.")
    public Uni<GapsView> gaps() {
        return gaps.all(line.municipalities(), municipalities.visible()).map(GapsView::new);
    }
}

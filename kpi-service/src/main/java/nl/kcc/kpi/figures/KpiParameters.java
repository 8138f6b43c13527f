package nl.kcc.kpi.figures;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// What a client asks figures for, unchecked: [KpiQueries] makes a [KpiQuery] of it.
public class KpiParameters {

    @QueryParam("window")
    @Parameter(description = "today (also without any parameter), 7d, month, year or all")
    String window;

    @QueryParam("from")
    @Parameter(description = "First day, such as 2026-01-01; goes with `to`, not with `window`")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day, included")
    String to;

    @QueryParam("groupBy")
    @Parameter(description = "channel, topic, department, municipality, reason, day or month")
    List<String> groupBy;

    @BeanParam
    FilterParameters filter;
}

package nl.kcc.kpi.reports.course;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.FilterParameters;
import nl.kcc.kpi.figures.KpiQueries;
import nl.kcc.kpi.figures.SpanParameters;

/// How a day went, hour by hour.
@Path("/v1/kpi/course")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class CourseResource {

    private final HourlyCounts course;
    private final KpiQueries queries;

    CourseResource(HourlyCounts course, KpiQueries queries) {
        this.course = course;
        this.queries = queries;
    }

    @GET
    @Operation(summary = "Het verloop van een dag, uur voor uur, naast vergelijkbare dagen")
    public Uni<CourseView> course(
            @QueryParam("day") @Parameter(description = "Such as 2026-01-31; today without") String day,
            @BeanParam FilterParameters filter) {
        LocalDate asked = day == null ? course.today() : SpanParameters.day("day", day);
        return course.of(asked, queries.filter(filter));
    }
}

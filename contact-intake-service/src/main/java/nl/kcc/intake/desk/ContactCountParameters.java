package nl.kcc.intake.desk;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.intake.listing.DayRange;

/// Which contacts a client wants counted, unchecked.
class ContactCountParameters {

    @QueryParam("municipality")
    @Parameter(description = "CBS code; any of these")
    List<String> municipality;

    @QueryParam("from")
    @Parameter(description = "First day on which they were asked, such as 2026-11-01; then their states are counted, too")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day, included; then their states are counted, too")
    String to;

    @QueryParam("states")
    @Parameter(description = "`true` counts the states of all there are, without `from` and `to`")
    String states;

    MunicipalityScope scope(Municipalities municipalities) {
        return ContactListParameters.scope(municipality, municipalities);
    }

    /// @return empty when no states are asked for
    /// @throws Problem.InvalidInput naming the parameter that is wrong
    Optional<DayRange> days() {
        boolean all = ContactListParameters.isTrue("states", states);
        DayRange days = CalendarDay.range(from, to);
        return all || from != null || to != null ? Optional.of(days) : Optional.empty();
    }
}

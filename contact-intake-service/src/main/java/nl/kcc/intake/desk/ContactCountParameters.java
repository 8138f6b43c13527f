package nl.kcc.intake.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.intake.listing.ContactCounts;

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
    Optional<ContactCounts.DayRange> days() {
        boolean all = ContactListParameters.isTrue("states", states);
        Optional<LocalDate> first = Optional.ofNullable(from).map(given -> CalendarDay.parse("from", given));
        Optional<LocalDate> last = Optional.ofNullable(to).map(given -> CalendarDay.parse("to", given));
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw new Problem.InvalidInput("to", "De laatste dag ligt voor de eerste.");
        }
        return all || first.isPresent() || last.isPresent() ? Optional.of(new ContactCounts.DayRange(first, last))
                : Optional.empty();
    }
}

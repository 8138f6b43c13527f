package nl.kcc.intake.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.events.Channel;
import nl.kcc.intake.catalogue.CatalogueCode;
import nl.kcc.intake.domain.VisibleState;
import nl.kcc.intake.listing.ContactFilter;
import nl.kcc.intake.listing.WalkPosition;

/// What a client asks of the list, unchecked.
class ContactListParameters {

    private static final int MOST_PER_PAGE = 500;
    private static final int USUAL = 50;

    @QueryParam("state")
    @Parameter(description = "How they stand; any of these")
    List<VisibleState> state;

    @QueryParam("channel")
    @Parameter(description = "PHONE, COUNTER, EMAIL or WEB; any of these")
    List<Channel> channel;

    @QueryParam("municipality")
    @Parameter(description = "CBS code; any of these")
    List<String> municipality;

    @QueryParam("department")
    @Parameter(description = "The department that has it, or had it last; any of these")
    List<String> department;

    @QueryParam("topic")
    @Parameter(description = "Code of the catalogue; any of these")
    List<String> topic;

    @QueryParam("mine")
    @Parameter(description = "`true` for what you have claimed yourself")
    String mine;

    @QueryParam("queue")
    @Parameter(description = "`true` for what the front office owes an answer: what is open, and what a department gave back")
    String queue;

    @QueryParam("limit")
    @Parameter(description = "How many on a page, at most 500; 50 without")
    String limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before: a walk then shows each contact once, whatever comes in or is done meanwhile")
    String after;

    /// @param ownDepartments empty for a user who sees them all
    /// @throws Problem.InvalidInput naming the parameter that is wrong
    ContactFilter filter(Municipalities municipalities, Optional<Set<String>> ownDepartments, String user) {
        return new ContactFilter(Set.copyOf(state), Set.copyOf(channel), scope(municipality, municipalities),
                codes("department", department, CodeForm.DEPARTMENT), codes("topic", topic, CodeForm.TOPIC), ownDepartments,
                isTrue("mine", mine) ? Optional.of(user) : Optional.empty(), isTrue("queue", queue));
    }

    int size() {
        if (limit == null) {
            return USUAL;
        }
        if (limit.matches("[1-9]\\d{0,2}") && Integer.parseInt(limit) <= MOST_PER_PAGE) {
            return Integer.parseInt(limit);
        }
        throw new Problem.InvalidInput("limit", "Geef een getal van 1 tot en met " + MOST_PER_PAGE + ".");
    }

    Optional<WalkPosition> position() {
        return Optional.ofNullable(after).map(WalkPosition::parse);
    }

    /// @param municipality any of these; all that the user may see when there are none
    static MunicipalityScope scope(List<String> municipality, Municipalities municipalities) {
        return municipality.isEmpty() ? municipalities.visible()
                : MunicipalityScope.of(municipality.stream().map(municipalities::require).collect(Collectors.toSet()));
    }

    /// @throws Problem.InvalidInput when it is neither `true` nor `false`
    static boolean isTrue(String parameter, String given) {
        if (given == null || given.equals("false")) {
            return false;
        }
        if (given.equals("true")) {
            return true;
        }
        throw new Problem.InvalidInput(parameter, "Geef 'true' of 'false'.");
    }

    private static Set<String> codes(String parameter, List<String> given, CodeForm form) {
        if (!given.stream().allMatch(CatalogueCode::isValid)) {
            throw new Problem.InvalidInput(parameter, form.complaint());
        }
        return Set.copyOf(given);
    }
}

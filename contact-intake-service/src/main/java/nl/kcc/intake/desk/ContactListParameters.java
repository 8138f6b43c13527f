package nl.kcc.intake.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.events.Channel;
import nl.kcc.intake.catalogue.CatalogueCode;
import nl.kcc.intake.domain.VisibleState;
import nl.kcc.intake.listing.ContactFilter;
import nl.kcc.intake.listing.OwedAnswer;
import nl.kcc.intake.listing.WalkPosition;

/// What a client asks of the list, unchecked.
class ContactListParameters {

    private static final int MOST_PER_PAGE = 500;
    private static final int MOST_BY_ID = 200;
    private static final int USUAL = 50;

    @QueryParam("id")
    @Parameter(description = "Only these, at most 200, of which those out of sight are left out")
    List<UUID> id;

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

    @QueryParam("returned")
    @Parameter(description = "`true` for what a department gave back, and the front office has done nothing with since")
    String returned;

    @QueryParam("waiting")
    @Parameter(description = "`true` for all that a citizen still waits for, at the front office or at a department")
    String waiting;

    @QueryParam("from")
    @Parameter(description = "First day on which they were asked, such as 2026-11-01")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day on which they were asked, included")
    String to;

    @QueryParam("order")
    @Parameter(description = "DUE, what is due first on top, as without; or ASKED, what was asked first on top")
    ListOrder order;

    @QueryParam("limit")
    @Parameter(description = "How many on a page, at most 500; 50 without")
    String limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before: a walk then shows each contact once, whatever comes in or is done meanwhile")
    String after;

    /// What comes first.
    enum ListOrder {
        DUE,
        ASKED
    }

    /// @param ownDepartments empty for a user who sees them all
    /// @throws Problem.InvalidInput naming the parameter that is wrong
    ContactFilter filter(Municipalities municipalities, Optional<Set<String>> ownDepartments, String user) {
        if (id.size() > MOST_BY_ID) {
            throw new Problem.InvalidInput("id", "Geef hoogstens " + MOST_BY_ID + " kenmerken.");
        }
        return new ContactFilter(Set.copyOf(id), Set.copyOf(state), Set.copyOf(channel), scope(municipality, municipalities),
                codes("department", department, CodeForm.DEPARTMENT), codes("topic", topic, CodeForm.TOPIC), ownDepartments,
                isTrue("mine", mine) ? Optional.of(user) : Optional.empty(), owed(), CalendarDay.range(from, to),
                order == ListOrder.ASKED);
    }

    /// The narrowest of those that are asked for.
    private Optional<OwedAnswer> owed() {
        return Stream.of(asked("returned", returned, OwedAnswer.RETURNED), asked("queue", queue, OwedAnswer.QUEUE),
                asked("waiting", waiting, OwedAnswer.WAITING)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<OwedAnswer> asked(String parameter, String given, OwedAnswer owed) {
        return isTrue(parameter, given) ? Optional.of(owed) : Optional.empty();
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

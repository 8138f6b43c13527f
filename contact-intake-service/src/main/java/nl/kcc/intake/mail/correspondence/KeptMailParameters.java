package nl.kcc.intake.mail.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.ListPosition;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.intake.mail.processing.OutcomeKind;

/// What a client asks of the list of mails, unchecked.
class KeptMailParameters {

    private static final int MOST_PER_PAGE = 500;
    private static final int USUAL = 50;

    @QueryParam("kind")
    @Parameter(description = "AUTOMATIC, BOUNCE, LIST, DUPLICATE or UNREADABLE; any of these")
    List<OutcomeKind> kind;

    @QueryParam("municipality")
    @Parameter(description = "CBS code; any of these")
    List<String> municipality;

    @QueryParam("limit")
    @Parameter(description = "How many on a page, at most 500; 50 without")
    String limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before")
    String after;

    /// @throws Problem.InvalidInput naming the parameter that is wrong
    KeptMailFilter filter(Municipalities municipalities) {
        if (kind.contains(OutcomeKind.QUESTION)) {
            throw new Problem.InvalidInput("kind", "Vragen staan in de lijst van contacten.");
        }
        MunicipalityScope scope = municipality.isEmpty() ? municipalities.visible()
                : MunicipalityScope.of(municipality.stream().map(municipalities::require).collect(Collectors.toSet()));
        return new KeptMailFilter(Set.copyOf(kind), scope, size(), Optional.ofNullable(after).map(ListPosition::parse));
    }

    private int size() {
        if (limit == null) {
            return USUAL;
        }
        if (limit.matches("[1-9]\\d{0,2}") && Integer.parseInt(limit) <= MOST_PER_PAGE) {
            return Integer.parseInt(limit);
        }
        throw new Problem.InvalidInput("limit", "Geef een getal van 1 tot en met " + MOST_PER_PAGE + ".");
    }
}

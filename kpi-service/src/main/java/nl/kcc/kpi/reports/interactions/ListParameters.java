package nl.kcc.kpi.reports.interactions;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.kpi.reports.contacts.NarrowingParameters;

/// Which interactions a client wants listed, unchecked.
public class ListParameters {

    @QueryParam("list")
    @Parameter(description = "Which to list: SEVERAL (also without), DECIDED, COMPLETE, INCOMPLETE or UNDECIDED")
    String list;

    @QueryParam("questions")
    @Parameter(description = "List those with so many questions, from 1; any number over one without")
    String questions;

    /// @throws InvalidInput naming the parameter that is wrong
    InteractionSelection toListed() {
        return new InteractionSelection(
                list == null ? Completeness.SEVERAL : NarrowingParameters.named(Completeness.class, "list", list),
                questions == null ? null : number());
    }

    private int number() {
        if (questions.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(questions);
        }
        throw new InvalidInput("questions", "Geef een getal van 1 tot en met 9999.");
    }
}

package nl.kcc.kpi.interactions;

import java.util.Arrays;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.Problem.InvalidInput;

/// Which interactions a client wants listed, unchecked.
public class ListParameters {

    @QueryParam("list")
    @Parameter(description = "Which to list: SEVERAL (also without), DECIDED, COMPLETE, INCOMPLETE or UNDECIDED")
    String list;

    @QueryParam("questions")
    @Parameter(description = "List those with so many questions, from 1; any number over one without")
    String questions;

    /// @throws InvalidInput naming the parameter that is wrong
    Listed toListed() {
        return new Listed(list == null ? Completeness.SEVERAL : completeness(), questions == null ? null : number());
    }

    private Completeness completeness() {
        return Arrays.stream(Completeness.values()).filter(each -> each.name().equals(list)).findFirst()
                .orElseThrow(() -> new InvalidInput("list", "Onbekende waarde. Kies uit: "
                        + String.join(", ", Arrays.stream(Completeness.values()).map(Enum::name).toList()) + "."));
    }

    private int number() {
        if (questions.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(questions);
        }
        throw new InvalidInput("questions", "Geef een getal van 1 tot en met 9999.");
    }
}

package nl.kcc.kpi.reports.contacts;

import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.ListPosition;
import nl.kcc.edge.Problem.InvalidInput;

/// Which page of a list a client asks for, unchecked.
public class PageParameters {

    private static final int MOST_PER_PAGE = 500;
    private static final int LAST_PAGE = 1_000_000;

    @QueryParam("page")
    @Parameter(description = "From 1, which is also the default")
    String page;

    @QueryParam("size")
    @Parameter(description = "How many on a page, at most 500; 50 without")
    String size;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before, instead of `page`: a walk then shows each entry once, whatever comes in or changes meanwhile")
    String after;

    /// @throws InvalidInput naming the parameter that is wrong
    public Paging toPaging() {
        if (page != null && after != null) {
            throw new InvalidInput("page", "Geef 'page' of 'after', niet allebei.");
        }
        return new Paging(number("page", page, 1, LAST_PAGE), number("size", size, 50, MOST_PER_PAGE),
                Optional.ofNullable(after).map(ListPosition::parse));
    }

    static int number(String parameter, String value, int otherwise, int most) {
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[1-9]\\d{0,6}") && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new InvalidInput(parameter, "Geef een getal van 1 tot en met " + most + ".");
    }
}

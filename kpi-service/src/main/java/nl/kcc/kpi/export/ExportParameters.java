package nl.kcc.kpi.export;

import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.reports.contacts.ContactsQuery;
import nl.kcc.kpi.reports.contacts.NarrowingParameters;

/// What a client wants in a file, unchecked.
public class ExportParameters {

    @QueryParam("format")
    @Parameter(description = "csv or xlsx", required = true)
    String format;

    @QueryParam("list")
    @Parameter(description = "The contacts behind a figure instead of the figures: as `state` of /v1/kpi/contacts")
    String list;

    @BeanParam
    NarrowingParameters narrowing;

    /// @throws InvalidInput naming the parameter that is wrong
    Format format() {
        return Format.of(format);
    }

    /// Empty when it is figures that are asked for.
    ///
    /// @throws InvalidInput naming the parameter that is wrong
    Optional<ContactsQuery> contacts(KpiQuery figure) {
        return Optional.ofNullable(list).map(selection -> narrowing.toQuery(figure, "list", selection));
    }
}

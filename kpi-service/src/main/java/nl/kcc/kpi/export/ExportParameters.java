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

    @QueryParam("table")
    @Parameter(description = "encounters: calls and visits, per day, instead of the figures")
    String table;

    @BeanParam
    NarrowingParameters narrowing;

    /// @throws InvalidInput naming the parameter that is wrong
    Format format() {
        return Format.of(format);
    }

    /// Whether it is calls and visits that are asked for.
    ///
    /// @throws InvalidInput naming the parameter that is wrong
    boolean isOfEncounters() {
        if (table == null) {
            return false;
        }
        if (!table.equals("encounters")) {
            throw new InvalidInput("table", "Kies een tabel: encounters. Laat 'table' weg voor de cijfers.");
        }
        if (list != null) {
            throw new InvalidInput("list", "Kies een tabel of een lijst, niet allebei.");
        }
        return true;
    }

    /// Empty when it is figures that are asked for.
    ///
    /// @throws InvalidInput naming the parameter that is wrong
    Optional<ContactsQuery> contacts(KpiQuery figure) {
        return Optional.ofNullable(list).map(selection -> narrowing.toQuery(figure, "list", selection));
    }
}

package nl.kcc.kpi.reports.contacts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.events.Exclusion;
import nl.kcc.kpi.figures.KpiQuery;

/// Which of the contacts behind a figure a client asks for, unchecked.
public class NarrowingParameters {

    private static final int PROMISED_TRANSFERS = 2;
    private static final int MOST_TRANSFERS = 100_000;

    @QueryParam("transfers")
    @Parameter(description = "How many transfers are promised at most, for TRANSFERS_KEPT and TRANSFERS_DECIDED; 2 without")
    String transfers;

    @QueryParam("exclusion")
    @Parameter(description = "Only contacts excluded for this reason, such as SPAM")
    String exclusion;

    @QueryParam("occurredFrom")
    @Parameter(description = "Only contacts from this moment on, such as 2026-01-31T09:00:00Z")
    String occurredFrom;

    @QueryParam("occurredBefore")
    @Parameter(description = "Only contacts before this moment")
    String occurredBefore;

    /// @param parameter the one that names the selection
    /// @param selection null for all that are registered
    /// @throws InvalidInput naming the parameter that is wrong
    public ContactsQuery toQuery(KpiQuery figure, String parameter, String selection) {
        return new ContactsQuery(figure,
                selection == null ? Selection.REGISTERED : named(Selection.class, parameter, selection),
                PageParameters.number("transfers", transfers, PROMISED_TRANSFERS, MOST_TRANSFERS),
                Optional.ofNullable(exclusion).map(reason -> named(Exclusion.class, "exclusion", reason)),
                Optional.ofNullable(occurredFrom).map(moment -> instant("occurredFrom", moment)),
                Optional.ofNullable(occurredBefore).map(moment -> instant("occurredBefore", moment)));
    }

    /// @throws InvalidInput naming the parameter and the values there are
    public static <E extends Enum<E>> E named(Class<E> type, String parameter, String value) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(value)).findFirst()
                .orElseThrow(() -> new InvalidInput(parameter, "Onbekende waarde. Kies uit: "
                        + String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()) + "."));
    }

    private static Instant instant(String parameter, String value) {
        try {
            Instant moment = OffsetDateTime.parse(value).toInstant();
            if (moment.isAfter(Instant.EPOCH) && moment.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return moment;
            }
        } catch (DateTimeParseException _) {
            // Answered below.
        }
        throw new InvalidInput(parameter, "Dit is geen moment. Schrijf een moment als 2026-01-31T09:00:00Z.");
    }
}

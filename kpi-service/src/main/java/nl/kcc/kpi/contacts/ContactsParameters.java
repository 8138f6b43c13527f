package nl.kcc.kpi.contacts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.events.Exclusion;
import nl.kcc.kpi.figures.KpiQuery;

/// Which contacts behind a figure a client asks for, unchecked.
public class ContactsParameters {

    private static final int PROMISED_TRANSFERS = 2;
    private static final int MOST_TRANSFERS = 100_000;

    @QueryParam("state")
    @Parameter(description = "A counted state, or REGISTERED (also without), FIRST, DECIDED, LOST, REFERRED, CHASER, NET_SETTLED, NET_DECIDED, CONTRADICTED_7 (_14, _30), UNCHECKED, POSSIBLE_REPEAT, REPORTED, REPORTED_YES, REPORTED_NO, ANSWER_KEPT, ANSWER_DECIDED, HANDOVER_KEPT, HANDOVER_DECIDED, TRANSFERS_KEPT, TRANSFERS_DECIDED, HANDOVER, HANDOVER_COMPLETED (_OPEN, _OVERDUE, _IN_TIME, _LATE), TRANSFERRED, MORE_THAN_2_TRANSFERS, PING_PONG, MESSAGE, UNANSWERED")
    String state;

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

    @BeanParam
    PageParameters paging;

    /// @throws InvalidInput naming the parameter that is wrong
    ContactsQuery toQuery(KpiQuery figure) {
        return new ContactsQuery(figure, state == null ? Selection.REGISTERED : named(Selection.class, "state", state),
                PageParameters.number("transfers", transfers, PROMISED_TRANSFERS, MOST_TRANSFERS),
                Optional.ofNullable(exclusion).map(reason -> named(Exclusion.class, "exclusion", reason)),
                Optional.ofNullable(occurredFrom).map(moment -> instant("occurredFrom", moment)),
                Optional.ofNullable(occurredBefore).map(moment -> instant("occurredBefore", moment)),
                paging.toPaging());
    }

    private static <E extends Enum<E>> E named(Class<E> type, String parameter, String value) {
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

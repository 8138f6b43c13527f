package nl.kcc.kpi.reports.contacts;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.kpi.figures.KpiQuery;

/// Which contacts behind a figure a client asks for, and which page of them, unchecked.
public class ContactsParameters {

    @QueryParam("state")
    @Parameter(description = "A counted state, or REGISTERED (also without), FIRST, DECIDED, LOST, REFERRED, CHASER, NET_SETTLED, NET_DECIDED, CONTRADICTED_7 (_14, _30), UNCHECKED, POSSIBLE_REPEAT, REPORTED, REPORTED_YES, REPORTED_NO, ANSWER_KEPT, ANSWER_DECIDED, HANDOVER_KEPT, HANDOVER_DECIDED, TRANSFERS_KEPT, TRANSFERS_DECIDED, HANDOVER, HANDOVER_COMPLETED (_OPEN, _OVERDUE, _IN_TIME, _LATE, _BROKEN), PROMISED_AGAIN (_KEPT, _BROKEN), TRANSFERRED, MORE_THAN_2_TRANSFERS, PING_PONG, MESSAGE, TOLD_LATER (_KEPT, _BROKEN), UNANSWERED")
    String state;

    @BeanParam
    NarrowingParameters narrowing;

    @BeanParam
    PageParameters paging;

    /// @throws InvalidInput naming the parameter that is wrong
    ContactsQuery toQuery(KpiQuery figure) {
        return narrowing.toQuery(figure, "state", state);
    }

    /// @throws InvalidInput naming the parameter that is wrong
    Paging toPaging() {
        return paging.toPaging();
    }
}

package nl.kcc.simulator.audit;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.wire.User;

/// `GET /v1/kpi/contacts`.
record ContactLists(Reader reader) {

    /// Every contact behind a figure, page after page.
    List<JsonNode> of(Question question, Count count) throws InterruptedException {
        return reader.pages(User.MANAGER, reader.at().kpi(), path(question, count), "size", "contacts");
    }

    /// How many it says there are.
    long countOf(Question question, Count count) throws InterruptedException {
        return reader.kpi(path(question, count) + "&size=1").path("count").asLong(-1);
    }

    private static String path(Question question, Count count) {
        return "/v1/kpi/contacts?" + question.query() + "&state=" + count.name();
    }
}

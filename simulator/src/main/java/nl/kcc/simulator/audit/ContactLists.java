package nl.kcc.simulator.audit;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Countable;
import nl.kcc.simulator.wire.User;

/// `GET /v1/kpi/contacts`.
record ContactLists(Reader reader) {

    /// Every contact behind a figure, page after page.
    List<JsonNode> of(Question question, Countable what) throws InterruptedException {
        return reader.pages(User.MANAGER, reader.at().kpi(), path(question, what), "size", "contacts");
    }

    /// How many it says there are.
    long countOf(Question question, Countable what) throws InterruptedException {
        return reader.kpi(path(question, what) + "&size=1").path("count").asLong(-1);
    }

    private static String path(Question question, Countable what) {
        return "/v1/kpi/contacts?" + question.query() + "&state=" + what.name();
    }
}

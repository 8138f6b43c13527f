package nl.kcc.simulator.audit;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Ledger;

/// `GET /v1/norms`: how well each measured norm is kept. The norms themselves are data that the answer tells.
record NormsCheck(ServiceReader reader, Iterable<Question> questions) implements Check {

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        for (var question : questions) {
            var told = reader.kpi("/v1/norms?" + question.query());
            for (var norm : told.path("norms")) {
                compare(question, norm, truth.ledger(), ServiceReader.today(told), findings);
            }
        }
    }

    private static void compare(Question question, JsonNode norm, Ledger ledger, LocalDate today, Findings findings) {
        var counted = new KpiNorm(norm);
        var where = "norm %s %s %s, %s".formatted(counted.metric(), norm.path("channel").asText("-"),
                norm.path("municipality").asText("-"), question.query());
        findings.compare(where, "measured", counted.isMeasured(), norm.path("measured").asBoolean());
        if (counted.isMeasured()) {
            counted.in(question.in(ledger, today)).ifPresent(share -> findings.tree(where, "attainment",
                    share.figures(norm.path("share").asDouble()), norm.path("attainment")));
        }
    }
}

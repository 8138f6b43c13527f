package nl.kcc.simulator.audit;

import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Attainment;
import nl.kcc.simulator.ledger.Batch;
import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Countable;
import nl.kcc.simulator.ledger.Ledger;

/// `GET /v1/norms`: how well each measured norm is kept. The norms themselves are data that the answer tells.
record NormsCheck(Reader reader, Iterable<Question> questions) implements Check {

    /// @param threshold for which the truth knows it; null for any
    private record Measured(Countable kept, Countable decided, Long threshold) {
    }

    private static final Map<String, Measured> METRICS = Map.of(
            "FCR", new Measured(Count.SETTLED, Count.DECIDED, null),
            "ANSWERED_IN_TIME", new Measured(Batch.ANSWER_KEPT, Batch.ANSWER_DECIDED, null),
            "HANDOVER_IN_TIME", new Measured(Batch.HANDOVER_KEPT, Batch.HANDOVER_DECIDED, null),
            "TRANSFERS", new Measured(Batch.TRANSFERS_KEPT, Batch.TRANSFERS_DECIDED, 2L));

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        for (var question : questions) {
            var told = reader.kpi("/v1/norms?" + question.query());
            for (var norm : told.path("norms")) {
                compare(question, norm, truth.ledger(), Reader.today(told), findings);
            }
        }
    }

    private static void compare(Question question, JsonNode norm, Ledger ledger, LocalDate today, Findings findings) {
        var measured = METRICS.get(norm.path("metric").asText());
        var where = "norm %s %s, %s".formatted(norm.path("metric").asText(), norm.path("channel").asText("-"),
                question.query());
        findings.compare(where, "measured", measured != null, norm.path("measured").asBoolean());
        if (measured == null || measured.threshold() != null
                && !measured.threshold().equals(Reader.value(norm.path("threshold")))) {
            return;
        }
        var contacts = question.in(ledger, today).only(entry -> fits(norm, "channel", entry.dossier().origin().channel())
                && fits(norm, "municipality", entry.dossier().origin().municipality()));
        findings.tree(where, "attainment", new Attainment(contacts.count(measured.kept()),
                contacts.count(measured.decided()), norm.path("share").asDouble()).figures(), norm.path("attainment"));
    }

    private static boolean fits(JsonNode norm, String field, String value) {
        return !norm.has(field) || norm.path(field).asText().equals(value);
    }
}

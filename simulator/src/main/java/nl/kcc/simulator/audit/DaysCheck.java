package nl.kcc.simulator.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Contrast;
import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Sheet;

/// `GET /v1/kpi/days`: each day as it is now, and by how much it was corrected since it was first published. What was
/// published is a matter of the service's clock, so it is taken from the answer; it must stay as it was for ever.
final class DaysCheck {
    private static final List<String> CORRECTIONS = List.of("publishedAt", "published", "changedAt", "change");
    private static final List<Count> COUNTS = List.of(Count.REGISTERED, Count.DECIDED, Count.SETTLED);

    private final ServiceReader reader;
    private final Map<String, JsonNode> published = new HashMap<>();

    DaysCheck(ServiceReader reader) {
        this.reader = reader;
    }

    void run(Truth truth, Iterable<Question> questions, Findings findings) throws InterruptedException {
        for (var question : questions) {
            var told = reader.kpi("/v1/kpi/days?" + question.query());
            var today = ServiceReader.today(told);
            var contacts = question.in(truth.ledger(), today);
            var days = new TreeSet<LocalDate>();
            contacts.entries().forEach(entry -> days.add(entry.day()));
            var where = "days " + question.query();
            findings.compare(where, "days", (long) days.size(), (long) told.path("days").size());
            findings.compare(where, "corrections", question.slice().filters().keySet().equals(java.util.Set.of("municipality")),
                    told.path("corrections").asBoolean());
            int place = 0;
            for (var day : days) {
                day(where, day, contacts.only(entry -> entry.day().equals(day)), contacts, today,
                        told.path("days").path(place++),
                        findings);
            }
        }
    }

    private void day(String where, LocalDate day, Ledger contacts, Ledger whole, LocalDate today, JsonNode told,
            Findings findings) {
        var must = new Fields().with("day", day.toString()).with("target", Target.of(contacts, whole, told))
                .with(Sheet.of(contacts, day, today));
        CORRECTIONS.forEach(field -> must.with(field, ServiceReader.value(told.path(field))));
        if (told.has("published")) {
            var first = told.path("published");
            findings.compare(where + " " + day, "published once", published.computeIfAbsent(where + day, _ -> first), first);
            boolean changed = false;
            var change = new Fields();
            for (var count : COUNTS) {
                long difference = contacts.count(count) - first.path(count.figure()).asLong();
                change.with(count.figure(), difference);
                changed |= difference != 0;
            }
            var now = Ledger.share(contacts.count(Count.SETTLED), contacts.count(Count.DECIDED));
            change.with("fcr", now == null || first.path("fcr").isNull() ? null : now - first.path("fcr").asDouble());
            change.with("comparable",
                    Math.min(contacts.count(Count.DECIDED), first.path("decided").asLong()) >= Contrast.FEWEST);
            must.with("change", change.map());
            findings.compare(where + " " + day, "changedAt is told", true, !changed || told.has("changedAt"));
        }
        findings.tree(where + " " + day, "", must.map(), told);
    }
}

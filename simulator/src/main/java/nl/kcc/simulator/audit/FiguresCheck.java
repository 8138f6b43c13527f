package nl.kcc.simulator.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Entry;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Sheet;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.User;

/// `GET /v1/kpi`: every figure of the total and of each group.
final class FiguresCheck implements Check {
    private static final Set<String> NO_FIGURES = Set.of("key", "name", "target");

    private final ServiceReader reader;
    private final Iterable<Question> questions;

    FiguresCheck(ServiceReader reader, Iterable<Question> questions) {
        this.reader = reader;
        this.questions = questions;
    }

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        for (var question : questions) {
            compare(question, truth.ledger(), reader.kpi("/v1/kpi?" + question.query()), findings);
        }
    }

    /// `GET /v1/kpi/stream`: the first event has the whole figures.
    void stream(Question question, Truth truth, Findings findings) throws InterruptedException {
        var first = reader.caller().firstEvent(Call.get(User.MANAGER, reader.at().kpi(),
                "/v1/kpi/stream?" + question.query()), "kpi");
        compare(question, truth.ledger(), first, findings);
    }

    private void compare(Question question, Ledger ledger, JsonNode told, Findings findings) {
        var where = question.query();
        var today = ServiceReader.today(told);
        var contacts = question.in(ledger, today);
        var days = question.days(contacts, today);
        findings.compare(where, "definition", "1", told.path("definition").asText());
        findings.compare(where, "target", Target.of(contacts, told), ServiceReader.value(told.path("target")));
        findings.compare(where, "from", days.from().toString(), told.path("from").asText());
        findings.compare(where, "to", days.to().toString(), told.path("to").asText());
        compare(question, where + " total", contacts, Sheet.of(contacts, days.to(), today), told.path("total"), findings);
        if (question.groupBy() != null) {
            groups(question, contacts, days.to(), today, told.path("groups"), findings);
        }
    }

    private void groups(Question question, Ledger contacts, LocalDate last, LocalDate today, JsonNode told,
            Findings findings) {
        var groups = new TreeMap<String, JsonNode>();
        told.forEach(group -> groups.put(group.path("key").asText(), group));
        var keys = new TreeSet<String>();
        contacts.entries().forEach(entry -> keys.add(Slice.key(entry, question.groupBy())));
        findings.compare(question.query(), "groups", List.copyOf(keys), List.copyOf(groups.keySet()));
        for (var key : keys) {
            var ofGroup = contacts.only(entry -> Slice.key(entry, question.groupBy()).equals(key));
            var group = groups.getOrDefault(key, told.path("absent"));
            findings.compare(question.query() + " " + key, "target", Target.of(ofGroup, contacts, group),
                    ServiceReader.value(group.path("target")));
            compare(question.of(key), question.query() + " " + key, ofGroup,
                    Sheet.of(ofGroup, question.lastDay(key, last), today),
                    group, findings);
        }
    }

    private void compare(Question question, String where, Ledger contacts, Sheet sheet, JsonNode told,
            Findings findings) {
        for (var count : Count.values()) {
            findings.compare(where, count.figure(), sheet.figures().get(count.figure()),
                    ServiceReader.value(told.path(count.figure())), () -> differing(question, contacts, count));
        }
        sheet.figures()
                .forEach((figure, value) -> findings.compare(where, figure, value, ServiceReader.value(told.path(figure))));
        told.fieldNames().forEachRemaining(figure -> {
            if (!sheet.figures().containsKey(figure) && !NO_FIGURES.contains(figure)) {
                findings.compare(where, figure, "a figure of which the truth is kept", ServiceReader.value(told.path(figure)));
            }
        });
    }

    /// Which contacts are behind the figure and must not be, or the other way round.
    private List<String> differing(Question question, Ledger contacts, Count count) {
        try {
            var must = contacts.only(count::counts).entries().stream().map(Entry::id).toList();
            var told = reader.contacts(question, count).stream().map(row -> row.path("id").asText()).toList();
            return Findings.missing(must, told);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}

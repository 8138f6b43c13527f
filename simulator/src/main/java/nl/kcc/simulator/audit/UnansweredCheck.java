package nl.kcc.simulator.audit;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.kcc.simulator.ledger.Batch;
import nl.kcc.simulator.ledger.Entry;
import nl.kcc.simulator.ledger.Ledger;

/// `GET /v1/kpi/unanswered`: mails and forms without an answer past their term, oldest first.
record UnansweredCheck(ServiceReader reader, Iterable<Question> questions) implements Check {
    private static final int PAGE = 500;

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        for (var question : questions) {
            var told = reader.kpi("/v1/kpi/unanswered?" + question.query() + "&size=" + PAGE);
            findings.tree("unanswered " + question.query(), "", unanswered(question, truth.ledger(), ServiceReader.today(told)),
                    told);
        }
    }

    private static Map<String, Object> unanswered(Question question, Ledger ledger, LocalDate today) {
        var contacts = question.in(ledger, today);
        long messages = contacts.count(Batch.MESSAGE);
        long unanswered = contacts.count(Batch.UNANSWERED);
        return Fields.of(question.days(contacts, today)).with("messages", messages).with("count", unanswered)
                .with("share", Ledger.share(unanswered, messages)).with("later", Map.of("told", 0L, "kept", 0L, "broken", 0L))
                .with("page", 1L).with("size", (long) PAGE)
                .with("channels", List.of("EMAIL", "WEB").stream().map(channel -> perChannel(channel, contacts))
                        .filter(channel -> !channel.get("messages").equals(0L)).toList())
                .with("contacts", contacts.only(Batch.UNANSWERED::counts).entries().stream()
                        .sorted(comparing(Entry::occurredAt).thenComparing(Entry::id)).limit(PAGE)
                        .map(entry -> Fields.of(entry).map()).toList())
                .map();
    }

    private static Map<String, Object> perChannel(String channel, Ledger contacts) {
        var some = contacts.only(entry -> entry.dossier().origin().channel().equals(channel));
        return new Fields().with("channel", channel).with("messages", some.count(Batch.MESSAGE))
                .with("unanswered", some.count(Batch.UNANSWERED))
                .with("share", Ledger.share(some.count(Batch.UNANSWERED), some.count(Batch.MESSAGE))).map();
    }
}

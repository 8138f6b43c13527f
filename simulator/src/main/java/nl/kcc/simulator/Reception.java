package nl.kcc.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import nl.kcc.simulator.ledger.Dossier;
import nl.kcc.simulator.ledger.Origin;
import nl.kcc.simulator.ledger.People;
import nl.kcc.simulator.ledger.TopicBook;
import nl.kcc.simulator.plan.Ask;
import nl.kcc.simulator.plan.Encounter;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.Journal;
import nl.kcc.simulator.wire.Reply;
import nl.kcc.simulator.wire.User;

/// Registers encounters, some of them twice, and opens a dossier for each contact.
record Reception(Installation at, Caller caller, Journal journal, TopicBook book, People people, Clock clock) {

    /// @param key unique to this encounter in all runs
    List<Dossier> register(Encounter planned, String key) throws InterruptedException {
        var encounter = planned.live() ? planned.at(clock.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(1)) : planned;
        var registration = registration(encounter, key);
        var reply = encounter.sentTwice() ? sendTwice(registration) : caller.send(registration);
        if (!journal.note(registration, reply)) {
            return List.of();
        }
        var dossiers = IntStream.range(0, encounter.asks().size()).mapToObj(i -> dossier(encounter, reply, i)).toList();
        dossiers.forEach(people::chainsChanged);
        return dossiers;
    }

    /// Sends the same registration again, long after it was answered.
    void repeat(Encounter encounter, String key, List<Dossier> dossiers) throws InterruptedException {
        demandSame(caller.send(registration(encounter, key)), dossiers.getFirst().origin().id());
    }

    /// Whoever is on the phone now waits a moment for where the question goes.
    private Call registration(Encounter encounter, String key) {
        boolean onThePhone = encounter.channel().equals("PHONE")
                && encounter.occurredAt().isAfter(clock.instant().minus(Duration.ofDays(1)));
        return Call.post(User.AGENT, at.intake(), "/v1/contacts", body(encounter))
                .with(onThePhone ? Map.of("Idempotency-Key", key, "Prefer", "wait=2") : Map.of("Idempotency-Key", key));
    }

    private Reply sendTwice(Call registration) throws InterruptedException {
        var other = new CompletableFuture<Reply>();
        var second = Thread.ofVirtual().start(() -> {
            try {
                other.complete(caller.send(registration));
            } catch (InterruptedException e) {
                other.completeExceptionally(e);
            }
        });
        var reply = caller.send(registration);
        second.join();
        if (reply.succeeded()) {
            demandSame(other.join(), id(reply, 0));
        }
        return reply;
    }

    private void demandSame(Reply again, String first) {
        if (!again.succeeded() || !id(again, 0).equals(first)) {
            journal.broken("the same registration sent again was answered differently: " + again.problem());
        }
    }

    private Dossier dossier(Encounter encounter, Reply reply, int question) {
        var ask = encounter.asks().get(question);
        var identity = encounter.citizen() == null ? null : encounter.citizen().identity();
        var dossier = new Dossier(new Origin(id(reply, question), reply.json().path("interactionId").asText(),
                encounter.municipality(), encounter.channel(), identity, encounter.occurredAt()), book, people);
        var asked = ask.handover();
        dossier.registered(ask.topic(), ask.outcome(), asked == null ? null : asked.reason(),
                asked == null ? null : asked.department(), clock.instant());
        return dossier;
    }

    private static Map<String, Object> body(Encounter encounter) {
        var body = new LinkedHashMap<String, Object>();
        body.put("municipality", encounter.municipality());
        body.put("channel", encounter.channel());
        body.put("occurredAt", encounter.occurredAt().toString());
        if (encounter.person() != null) {
            body.put("person", encounter.person());
        }
        body.put("questions", encounter.asks().stream().map(Reception::question).toList());
        return body;
    }

    private static Map<String, Object> question(Ask ask) {
        var body = new LinkedHashMap<String, Object>();
        body.put("topic", ask.topic());
        body.put("summary", ask.summary());
        if (ask.outcome() != null) {
            body.put("outcome", ask.outcome());
        }
        if (ask.handover() != null) {
            body.put("handover", Deeds.body(ask.handover()));
        }
        return body;
    }

    private static String id(Reply reply, int question) {
        return reply.json().path("contacts").path(question).path("id").asText();
    }
}

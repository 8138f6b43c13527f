package nl.kcc.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import nl.kcc.simulator.ledger.Dossier;
import nl.kcc.simulator.ledger.EncounterBook;
import nl.kcc.simulator.ledger.Origin;
import nl.kcc.simulator.ledger.People;
import nl.kcc.simulator.ledger.TopicBook;
import nl.kcc.simulator.plan.Ask;
import nl.kcc.simulator.plan.Interaction;
import nl.kcc.simulator.plan.Way;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.Journal;
import nl.kcc.simulator.wire.Reply;
import nl.kcc.simulator.wire.User;

/// Registers interactions, some of them twice, and opens a dossier for each contact.
///
/// @param letterbox for what citizens write themselves
record Reception(Installation at, Caller caller, Letterbox letterbox, Journal journal, TopicBook book, People people,
        EncounterBook encounters, Clock clock) {

    /// @param key unique to this interaction in all runs
    List<Dossier> register(Interaction planned, String key) throws InterruptedException {
        if (planned.way() != Way.DESK) {
            return received(planned);
        }
        var interaction = planned.live() ? planned.at(clock.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(1)) : planned;
        var registration = registration(interaction, key);
        var reply = interaction.sentTwice() ? sendTwice(registration) : caller.send(registration);
        if (!journal.note(registration, reply)) {
            return List.of();
        }
        var dossiers = IntStream.range(0, interaction.asks().size()).mapToObj(i -> dossier(interaction,
                interaction.asks().get(i), id(reply, i), reply.json().path("interactionId").asText(),
                interaction.occurredAt())).toList();
        dossiers.forEach(people::chainsChanged);
        if (interaction.encounter() != null) {
            encounters.registered(interaction.encounter());
        }
        return dossiers;
    }

    private List<Dossier> received(Interaction written) throws InterruptedException {
        var dossiers = letterbox.send(written).stream().map(contact -> dossier(written, written.asks().getFirst(),
                contact.path("id").asText(), contact.path("interactionId").asText(),
                Instant.parse(contact.path("occurredAt").asText()))).toList();
        dossiers.forEach(people::chainsChanged);
        return dossiers;
    }

    /// Sends the same registration again, long after it was answered.
    void repeat(Interaction interaction, String key, List<Dossier> dossiers) throws InterruptedException {
        demandSame(caller.send(registration(interaction, key)), dossiers.getFirst().origin().id());
    }

    /// Whoever is on the phone now waits a moment for where the question goes.
    private Call registration(Interaction interaction, String key) {
        boolean onThePhone = interaction.channel().equals("PHONE")
                && interaction.occurredAt().isAfter(clock.instant().minus(Duration.ofDays(1)));
        return Call.post(User.AGENT, at.intake(), "/v1/contacts", body(interaction))
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

    private Dossier dossier(Interaction interaction, Ask ask, String id, String interactionId, Instant occurredAt) {
        var identity = interaction.citizen() == null ? null : interaction.citizen().identity();
        var dossier = new Dossier(new Origin(id, interactionId, interaction.municipality(), interaction.channel(),
                identity, occurredAt), book, people);
        var asked = ask.handover();
        dossier.registered(ask.topic(), ask.outcome(), asked == null ? null : asked.reason(),
                asked == null ? null : asked.department(), clock.instant());
        return dossier;
    }

    private static Map<String, Object> body(Interaction interaction) {
        var body = new LinkedHashMap<String, Object>();
        body.put("municipality", interaction.municipality());
        body.put("channel", interaction.channel());
        body.put("occurredAt", interaction.occurredAt().toString());
        if (interaction.person() != null) {
            body.put("person", interaction.person());
        }
        if (interaction.encounter() != null) {
            body.put("encounter", interaction.encounter().name());
        }
        body.put("questions", interaction.asks().stream().map(Reception::question).toList());
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

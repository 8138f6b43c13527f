package nl.kcc.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.kcc.simulator.plan.Question;
import nl.kcc.simulator.plan.Visit;
import nl.kcc.simulator.truth.Counted;
import nl.kcc.simulator.truth.KnownContact;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.Journal;
import nl.kcc.simulator.wire.Reply;
import nl.kcc.simulator.wire.User;

/// Plays one visit: registers it, then does what follows, and keeps what it knows of each contact.
record Story(Installation at, Caller caller, Journal journal, Moments moments, Pace pace, Moves moves) {
    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(10);

    /// @param key unique to this visit in all runs
    List<KnownContact> play(Visit visit, String key) throws InterruptedException {
        var registration = registration(visit, key);
        var reply = caller.send(registration);
        if (!journal.note(registration, reply)) {
            return List.of();
        }
        if (visit.sentTwice()) {
            sendAgain(registration, reply);
        }
        var contacts = new ArrayList<KnownContact>();
        for (int i = 0; i < visit.questions().size(); i++) {
            var contact = new KnownContact(id(reply, i), visit.municipality(), visit.channel());
            contacts.add(contact);
            follow(visit.questions().get(i), contact);
        }
        return contacts;
    }

    private Call registration(Visit visit, String key) {
        var call = Call.post(User.AGENT, at.intake(), "/v1/contacts",
                Registration.of(visit, key, moments.occurredAt(visit)));
        return call.with(visit.channel().equals("PHONE")
                ? Map.of("Idempotency-Key", key, "Prefer", "wait=2")
                : Map.of("Idempotency-Key", key));
    }

    private void sendAgain(Call registration, Reply first) throws InterruptedException {
        var second = caller.send(registration);
        if (!second.succeeded() || !id(second, 0).equals(id(first, 0))) {
            journal.broken("the same registration sent twice was answered differently: " + second.problem());
        }
    }

    private void follow(Question question, KnownContact contact) throws InterruptedException {
        if (question.counted() != Counted.OPEN) {
            contact.happened(question.counted());
        }
        for (var step : question.steps()) {
            pace.pause(BETWEEN_STEPS);
            moves.make(step, contact);
        }
    }

    private static String id(Reply reply, int question) {
        return reply.json().path("contacts").path(question).path("id").asText();
    }
}

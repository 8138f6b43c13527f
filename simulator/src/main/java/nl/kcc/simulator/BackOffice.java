package nl.kcc.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import nl.kcc.simulator.ledger.Work.Stage;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.Journal;
import nl.kcc.simulator.wire.User;

/// Works off hand-overs at routing-service.
record BackOffice(Installation at, Caller caller, Journal journal, Duration patience) {
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    /// Waits until the hand-over of a contact is known to intake.
    ///
    /// @return missing when it does not come, which the journal then holds
    JsonNode handoverOf(String contactId) throws InterruptedException {
        return await(contactId, contact -> contact.path("backOffice").isObject(), "no hand-over came for contact ")
                .path("backOffice");
    }

    /// Waits until intake knows that the hand-over of a contact is at this stage, or is so again.
    void awaitStage(String contactId, Stage stage) throws InterruptedException {
        await(contactId, contact -> contact.path("backOffice").path("status").asText().equals(stage.name()),
                "no hand-over became " + stage + " for contact ");
    }

    /// Waits until intake knows that a contact joined the work on another.
    void awaitJoining(String contactId) throws InterruptedException {
        await(contactId, contact -> contact.path("decision").path("reason").asText().equals("ALREADY_AT_DEPARTMENT"),
                "no work was joined by contact ");
    }

    /// Waits until intake knows that the term of a contact has passed.
    void awaitAlarm(String contactId) throws InterruptedException {
        await(contactId, contact -> contact.path("state").asText().equals("OVERDUE"), "no alarm came for contact ");
    }

    private JsonNode await(String contactId, Predicate<JsonNode> wanted, String complaint) throws InterruptedException {
        var giveUp = System.nanoTime() + patience.toNanos();
        // Looks less often the longer it takes: where a part is down, hundreds wait at once.
        for (long pause = FIRST_PAUSE_MILLIS; System.nanoTime() < giveUp; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            var contact = caller.send(Call.get(User.BACK_OFFICE, at.intake(), "/v1/contacts/" + contactId)).json();
            if (wanted.test(contact)) {
                return contact;
            }
            Thread.sleep(pause);
        }
        journal.broken(complaint + contactId);
        return MissingNode.getInstance();
    }

    /// @return whether it was done
    boolean act(String contactId, String act, Map<String, ?> body) throws InterruptedException {
        var handover = handoverOf(contactId);
        if (!handover.isObject()) {
            return false;
        }
        var call = Call.post(User.BACK_OFFICE, at.routing(),
                "/v1/handovers/" + handover.path("handoverId").asText() + "/" + act, body);
        return journal.note(call, caller.send(call));
    }

    /// A department does not forward to itself.
    void forward(String contactId, String department, String reason) throws InterruptedException {
        if (!handoverOf(contactId).path("department").asText().equals(department)) {
            act(contactId, "forward", Map.of("department", department, "reason", reason));
            act(contactId, "accept", Map.of());
        }
    }
}

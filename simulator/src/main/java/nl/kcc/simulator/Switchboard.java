package nl.kcc.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import nl.kcc.simulator.ledger.EncounterBook;
import nl.kcc.simulator.plan.Encounter;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.Journal;
import nl.kcc.simulator.wire.User;

/// Tells of calls and visits as the systems of a municipality do on a bad day: in no order, and some of it twice.
final class Switchboard {
    private static final int AT_ONCE = 100;
    private static final int ONE_IN_DOUBLED = 8;
    private static final int ONE_IN_TOLD_LATE = 20;

    private final Installation at;
    private final Caller caller;
    private final Journal journal;
    private final EncounterBook book;
    private final Random disorder = new Random(5);
    private final List<Message> late = new ArrayList<>();

    Switchboard(Installation at, Caller caller, Journal journal, EncounterBook book) {
        this.at = at;
        this.caller = caller;
        this.journal = journal;
        this.book = book;
    }

    private record Message(boolean call, Map<String, Object> event) {
    }

    /// Everything there is to tell of these, and some things of earlier ones once more.
    void tell(List<Encounter> encounters) throws InterruptedException {
        var messages = new ArrayList<>(late);
        late.clear();
        for (var encounter : encounters) {
            for (var event : encounter.events()) {
                var message = new Message(encounter.isCall(), body(encounter, event));
                messages.add(message);
                if (disorder.nextInt(ONE_IN_DOUBLED) == 0) {
                    messages.add(message);
                }
                if (disorder.nextInt(ONE_IN_TOLD_LATE) == 0) {
                    late.add(message);
                }
            }
        }
        Collections.shuffle(messages, disorder);
        send("/v1/calls", messages.stream().filter(Message::call).map(Message::event).toList());
        send("/v1/visits", messages.stream().filter(message -> !message.call()).map(Message::event).toList());
        encounters.forEach(book::told);
    }

    private void send(String path, List<Map<String, Object>> events) throws InterruptedException {
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            var call = Call.post(User.SWITCHBOARD, at.intake(), path,
                    events.subList(from, Math.min(from + AT_ONCE, events.size())));
            journal.note(call, caller.send(call));
        }
    }

    private static Map<String, Object> body(Encounter encounter, Encounter.Event event) {
        var body = new LinkedHashMap<String, Object>();
        body.put(encounter.isCall() ? "callId" : "visitId", encounter.name());
        body.put("municipality", encounter.municipality());
        body.put("event", event.type());
        body.put("at", event.at().toString());
        if (!encounter.isCall()) {
            body.put("appointment", encounter.appointment());
        }
        return body;
    }
}

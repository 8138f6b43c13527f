package nl.kcc.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

import nl.kcc.simulator.plan.Step;
import nl.kcc.simulator.plan.Step.Accept;
import nl.kcc.simulator.plan.Step.Answer;
import nl.kcc.simulator.plan.Step.AskCitizen;
import nl.kcc.simulator.plan.Step.AssignTopic;
import nl.kcc.simulator.plan.Step.AwaitHandover;
import nl.kcc.simulator.plan.Step.Complete;
import nl.kcc.simulator.plan.Step.Exclude;
import nl.kcc.simulator.plan.Step.Forward;
import nl.kcc.simulator.plan.Step.HandOver;
import nl.kcc.simulator.plan.Step.Reopen;
import nl.kcc.simulator.plan.Step.SendBack;
import nl.kcc.simulator.truth.Counted;
import nl.kcc.simulator.truth.KnownContact;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.Journal;
import nl.kcc.simulator.wire.User;

/// What agents and the back office do with a registered contact. Only what the installation accepted becomes truth.
record Moves(Installation at, Caller caller, Journal journal, BackOffice backOffice) {

    void make(Step step, KnownContact contact) throws InterruptedException {
        switch (step) {
            case Answer(var outcome, var counted) -> agent(contact, "answer", Map.of("outcome", outcome), counted);
            case HandOver handOver -> agent(contact, "handover", body(handOver), Counted.HANDED_OVER);
            case Reopen(var reason) -> agent(contact, "reopening", Map.of("reason", reason), Counted.REOPENED);
            case Exclude(var reason) -> agent(contact, "exclusion", Map.of("reason", reason), Counted.EXCLUDED);
            case AssignTopic(var topic, var handsOver) ->
                agent(contact, "topic", Map.of("topic", topic), handsOver ? Counted.HANDED_OVER : contact.state());
            case AskCitizen(var resolved) -> agent(contact, "verdict", Map.of("resolved", resolved), contact.state());
            case AwaitHandover _ -> backOffice.handoverOf(contact.id());
            case Accept _ -> backOffice.act(contact.id(), "accept", Map.of());
            case Forward(var department, var reason) ->
                backOffice.forward(contact.id(), department, reason);
            case SendBack(var reason) -> backOffice.act(contact.id(), "return", Map.of("reason", reason));
            case Complete(var result) -> backOffice.act(contact.id(), "complete", Map.of("result", result));
        }
    }

    private void agent(KnownContact contact, String move, Map<String, ?> body, Counted counted)
            throws InterruptedException {
        var call = Call.post(User.AGENT, at.intake(), "/v1/contacts/" + contact.id() + "/" + move, body);
        if (journal.note(call, caller.send(call)) && counted != Counted.OPEN) {
            contact.happened(counted);
        }
    }

    private static Map<String, Object> body(HandOver handOver) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reason", handOver.reason());
        if (handOver.department() != null) {
            body.put("department", handOver.department());
        }
        return body;
    }
}

package nl.kcc.simulator;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import nl.kcc.simulator.ledger.Dossier;
import nl.kcc.simulator.ledger.Work.Stage;
import nl.kcc.simulator.plan.Deed;
import nl.kcc.simulator.plan.Deed.Accept;
import nl.kcc.simulator.plan.Deed.Answer;
import nl.kcc.simulator.plan.Deed.AskCitizen;
import nl.kcc.simulator.plan.Deed.AssignTopic;
import nl.kcc.simulator.plan.Deed.Complete;
import nl.kcc.simulator.plan.Deed.Exclude;
import nl.kcc.simulator.plan.Deed.Forward;
import nl.kcc.simulator.plan.Deed.GiveBack;
import nl.kcc.simulator.plan.Deed.HandOver;
import nl.kcc.simulator.plan.Deed.Reopen;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.Journal;
import nl.kcc.simulator.wire.User;

/// Does what the plan says, and enters in the dossier what the installation accepted.
record Deeds(Installation at, Caller caller, Journal journal, BackOffice backOffice, Clock clock) {
    private static final Set<Stage> SENT_BACK = Set.of(Stage.RETURNED, Stage.COMPLETED);

    /// What the contact's state does not allow is left undone: its topic may have got another place in the catalogue since
    /// this was planned.
    void make(Deed deed, Dossier dossier) throws InterruptedException {
        if (!Allowed.is(deed, dossier)) {
            return;
        }
        awaitBefore(deed, dossier);
        if (call(deed, dossier.origin().id())) {
            enter(deed, dossier);
            awaitAfter(deed, dossier);
        }
    }

    /// The front office sees what the back office does a moment later; until then it would be refused, or overtake it.
    private void awaitBefore(Deed deed, Dossier dossier) throws InterruptedException {
        var id = dossier.origin().id();
        if (dossier.joined() != null) {
            backOffice.awaitJoining(id);
        } else if (dossier.work() != null) {
            backOffice.handoverOf(id);
        }
        var present = dossier.presentWork();
        if (present != null && (deed instanceof Reopen || deed instanceof HandOver || deed instanceof Answer)
                && SENT_BACK.contains(present.stage())) {
            backOffice.awaitStage(id, present.stage());
        }
        if (deed instanceof AssignTopic && dossier.topic() == null && dossier.owesLateAnswer()) {
            backOffice.awaitAlarm(id);
        }
    }

    /// Somebody who asks again must meet the contact as it is known to stand.
    private void awaitAfter(Deed deed, Dossier dossier) throws InterruptedException {
        var id = dossier.origin().id();
        boolean byFrontOffice = deed instanceof HandOver || dossier.origin().identity() != null
                && (deed instanceof Answer || deed instanceof Exclude || deed instanceof AssignTopic);
        if (byFrontOffice && dossier.joined() != null) {
            backOffice.awaitJoining(id);
        } else if (byFrontOffice && dossier.work() != null) {
            backOffice.awaitStage(id, dossier.work().stage());
        }
    }

    private boolean call(Deed deed, String id) throws InterruptedException {
        return switch (deed) {
            case Answer(var outcome) -> agent(id, "answer", Map.of("outcome", outcome));
            case HandOver asked -> agent(id, "handover", body(asked));
            case Reopen() -> agent(id, "reopening", Map.of("reason", "Het antwoord klopte niet"));
            case Exclude(var reason) -> agent(id, "exclusion", Map.of("reason", reason));
            case AssignTopic(var topic) -> agent(id, "topic", Map.of("topic", topic));
            case AskCitizen(var resolved) -> agent(id, "verdict", Map.of("resolved", resolved));
            case Accept() -> backOffice.act(id, "accept", Map.of());
            case Forward(var department) ->
                backOffice.act(id, "forward", Map.of("department", department, "reason", "WRONG_DEPARTMENT"));
            case GiveBack() -> backOffice.act(id, "return", Map.of("reason", "DATA_MISSING"));
            case Complete(var result) -> backOffice.act(id, "complete", Map.of("result", result));
        };
    }

    private void enter(Deed deed, Dossier dossier) {
        var now = clock.instant();
        switch (deed) {
            case Answer(var outcome) -> dossier.answered(outcome, now);
            case HandOver asked -> dossier.handedOver(asked.reason(), asked.department(), now);
            case Reopen() -> dossier.reopened(now);
            case Exclude(var reason) -> dossier.excluded(reason);
            case AssignTopic(var topic) -> dossier.about(topic, now);
            case AskCitizen(var resolved) -> dossier.judged(resolved);
            case Accept() -> dossier.work().become(Stage.ACCEPTED);
            case Forward(var department) -> dossier.work().forward(department);
            case GiveBack() -> dossier.work().become(Stage.RETURNED);
            case Complete _ -> dossier.completed();
        }
    }

    private boolean agent(String id, String move, Map<String, ?> body) throws InterruptedException {
        var call = Call.post(User.AGENT, at.intake(), "/v1/contacts/" + id + "/" + move, body);
        return journal.note(call, caller.send(call));
    }

    static Map<String, Object> body(HandOver asked) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reason", asked.reason());
        if (asked.department() != null) {
            body.put("department", asked.department());
        }
        return body;
    }
}

package nl.kcc.simulator.ledger;

import java.time.Instant;
import java.util.Set;

/// What is known to have happened to one contact that the installation accepted. Not safe for several threads at once.
public final class Dossier {
    private static final Set<String> OUTCOMES = Set.of("ANSWERED", "ANSWERED_AFTER_CONSULT", "REFERRED", "WARM_SETTLED",
            "CITIZEN_RETURNS");
    private static final String BY_RULE = "DEPARTMENT_KNOWS";
    private static final String NO_REASON_GIVEN = "UNSPECIFIED";

    /// @param reason of a hand-over that an agent asks for
    /// @param department null leaves the choice to the topic
    private record Request(String reason, String department) {
    }

    private final Origin origin;
    private final TopicBook book;
    private final People people;
    private String topic;
    private String outcome;
    private Instant answeredFrom;
    private Instant failedFrom;
    private Request request;
    private Work work;
    private boolean workOfThisTerm;
    private Dossier joined;
    private Dossier chased;
    private String joinedDepartment;
    private boolean missed;
    private boolean served;
    private boolean reopened;
    private String exclusion;
    private Boolean resolved;

    public Dossier(Origin origin, TopicBook book, People people) {
        this.origin = origin;
        this.book = book;
        this.people = people;
    }

    /// @param given with the registration: an outcome, `HANDOVER`, an exclusion, or null
    /// @param reason of a hand-over; null when none was given
    /// @param department of a hand-over; null when the agent named none
    public void registered(String about, String given, String reason, String department, Instant now) {
        topic = about;
        people.take(this);
        if (given == null) {
            decide(now);
        } else if (given.equals("HANDOVER")) {
            handedOver(reason == null ? NO_REASON_GIVEN : reason, department, now);
        } else if (OUTCOMES.contains(given)) {
            answered(given, origin.occurredAt());
        } else {
            exclusion = given;
        }
    }

    /// @param at when it was recorded
    public void answered(String reached, Instant at) {
        outcome = reached;
        if (!reached.equals("CITIZEN_RETURNS")) {
            answeredFrom = answeredFrom == null ? at : answeredFrom;
            served = true;
            endWork();
        }
    }

    /// @param department null leaves the choice to the topic
    public void handedOver(String reason, String department, Instant now) {
        fails(now);
        request = new Request(reason, department);
        decide(now);
    }

    public void completed() {
        served = true;
        endWork();
    }

    public void reopened(Instant now) {
        fails(now);
        outcome = null;
        request = null;
        reopened = true;
        served = false;
        workOfThisTerm = false;
        join(null);
    }

    public void excluded(String reason) {
        exclusion = reason;
        join(null);
        endWork();
        people.chainsChanged(this);
    }

    public void about(String found, Instant now) {
        topic = found;
        if (outcome == null && work == null && !reopened && joinedDepartment == null) {
            decide(now);
        }
        people.chainsChanged(this);
    }

    public void judged(boolean byCitizen) {
        resolved = byCitizen;
    }

    /// Where it goes: to the work on the contact that it chases, where the agent wants it, and what only a department knows
    /// goes there by itself.
    private void decide(Instant now) {
        join(null);
        chased = work == null && outcome == null ? people.chasedBy(this) : null;
        var lies = chased == null ? null : chased.joined == null ? chased : chased.joined;
        boolean toDepartment = request != null || topic != null && !reopened && !book.isDirect(topic, origin.day());
        if (lies != null && lies.work != null && lies.work.isAtDepartment() && (toDepartment || !reopened)) {
            join(lies);
            missed |= !lies.work.isDueLater() && lies.isOld(now);
            return;
        }
        missed |= request == null && !reopened && isOld(now);
        if (toDepartment) {
            fails(now);
            beginWork(request == null || request.department() == null ? book.departmentOf(topic) : request.department());
        }
    }

    private void beginWork(String department) {
        if (work == null) {
            work = new Work(request == null ? BY_RULE : request.reason(), department, request != null);
        } else {
            work.forward(department);
        }
        workOfThisTerm = true;
    }

    private void join(Dossier other) {
        joined = other;
        joinedDepartment = null;
    }

    void followChain() {
        if (joined != null && joinedDepartment == null && outcome == null && people.chasedBy(this) != chased) {
            decide(people.now());
        }
    }

    void workEnded(Dossier ended) {
        if (joined != ended || joinedDepartment != null) {
            return;
        }
        if (ended.exclusion == null) {
            joinedDepartment = ended.work.department();
            served = true;
        } else if (outcome == null) {
            decide(people.now());
        } else {
            join(null);
        }
    }

    private void endWork() {
        if (work != null && work.stage() != Work.Stage.COMPLETED) {
            work.become(Work.Stage.COMPLETED);
            people.workEnded(this);
        }
    }

    private void fails(Instant now) {
        failedFrom = failedFrom == null ? now : failedFrom;
    }

    /// Whether every term that began when the citizen asked has passed.
    private boolean isOld(Instant now) {
        return origin.occurredAt().isBefore(now.minus(Ledger.YOUNG));
    }

    /// Whether somebody who asked at that moment already had a substantive answer with which nothing had gone wrong yet.
    boolean settledAt(Instant moment) {
        return answeredFrom != null && !answeredFrom.isAfter(moment)
                && (failedFrom == null || failedFrom.isAfter(moment));
    }

    public Origin origin() {
        return origin;
    }

    public String topic() {
        return topic;
    }

    public String outcome() {
        return outcome;
    }

    /// The hand-over; null when there never was one.
    public Work work() {
        return work;
    }

    /// The hand-over, as long as the contact was not reopened since; null otherwise.
    public Work presentWork() {
        return workOfThisTerm ? work : null;
    }

    public Dossier joined() {
        return joined;
    }

    /// Code of the department that has or had the work; null without any.
    String department() {
        if (work != null) {
            return work.department();
        }
        return joined == null ? null : joinedDepartment == null ? joined.work.department() : joinedDepartment;
    }

    /// How many asked again for what a department works on here.
    public long askedAgain() {
        return people.joinedTo(this);
    }

    boolean hasMissedATerm() {
        return missed;
    }

    /// Whether the front office owes an answer of which the term has passed.
    public boolean owesLateAnswer() {
        return missed && outcome == null && work == null && joined == null && !reopened;
    }

    boolean isServed() {
        return served;
    }

    public boolean wasReopened() {
        return reopened;
    }

    public String exclusion() {
        return exclusion;
    }

    /// The citizen's own verdict; null when not asked.
    public Boolean resolved() {
        return resolved;
    }
}

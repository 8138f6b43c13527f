package nl.kcc.simulator.ledger;

import java.time.Instant;
import java.util.Set;

/// What is known to have happened to one contact that the installation accepted. Not safe for several threads at once.
public final class Dossier {
    private static final Set<String> OUTCOMES = Set.of("ANSWERED", "ANSWERED_AFTER_CONSULT", "REFERRED", "WARM_SETTLED",
            "CITIZEN_RETURNS");
    private static final String BY_RULE = "DEPARTMENT_KNOWS";
    private static final String NO_REASON_GIVEN = "UNSPECIFIED";

    private final Origin origin;
    private final TopicBook book;
    private String topic;
    private String outcome;
    private Instant answeredFrom;
    private Instant failedFrom;
    private Work work;
    private boolean leftOpen;
    private boolean reopened;
    private String exclusion;
    private Boolean resolved;

    public Dossier(Origin origin, TopicBook book) {
        this.origin = origin;
        this.book = book;
    }

    /// @param given with the registration: an outcome, `HANDOVER`, an exclusion, or null
    /// @param reason of a hand-over; null when none was given
    /// @param department of a hand-over; null when the agent named none
    public void registered(String about, String given, String reason, String department, Instant now) {
        topic = about;
        if (given == null) {
            leftOpen = true;
            handOverByRule(now);
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
            if (work != null) {
                work.become(Stage.COMPLETED);
            }
        }
    }

    /// @param department null leaves the choice to the topic
    public void handedOver(String reason, String department, Instant now) {
        fails(now);
        work = new Work(reason, department == null ? book.departmentOf(topic) : department, true);
    }

    public void reopened(Instant now) {
        fails(now);
        outcome = null;
        reopened = true;
    }

    public void excluded(String reason) {
        exclusion = reason;
        if (work != null) {
            work.become(Stage.COMPLETED);
        }
    }

    public void about(String found, Instant now) {
        topic = found;
        if (outcome == null && work == null && !reopened) {
            handOverByRule(now);
        }
    }

    public void judged(boolean byCitizen) {
        resolved = byCitizen;
    }

    /// What only a department knows goes there by itself.
    private void handOverByRule(Instant now) {
        if (topic != null && !book.isDirect(topic, origin.day())) {
            fails(now);
            work = new Work(BY_RULE, book.departmentOf(topic), false);
        }
    }

    private void fails(Instant now) {
        failedFrom = failedFrom == null ? now : failedFrom;
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

    /// When the first substantive answer was recorded; null while there is none.
    public Instant answeredFrom() {
        return answeredFrom;
    }

    /// The hand-over; null when there never was one.
    public Work work() {
        return work;
    }

    /// Whether it was registered without an outcome.
    boolean wasLeftOpen() {
        return leftOpen;
    }

    public boolean wasReopened() {
        return reopened;
    }

    /// Null when it counts.
    public String exclusion() {
        return exclusion;
    }

    /// The citizen's own verdict; null when not asked.
    public Boolean resolved() {
        return resolved;
    }
}

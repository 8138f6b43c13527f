package nl.kcc.routing.decision;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactState.Answer;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.events.Destination;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.Urgency;
import nl.kcc.outbox.EventJson;
import nl.kcc.routing.rules.RuleFacts;
import nl.kcc.routing.rules.Workload;
import nl.kcc.routing.standing.KnownContact;

/// A row of `decision_trace`: one decision, why it was taken, and the facts it was taken on.
@Entity
@Immutable
@IdClass(DecisionRow.Key.class)
@Table(name = "decision_trace")
class DecisionRow {
    @Id
    @Column(name = "contact_id")
    UUID contactId;
    @Id
    long version;
    @Column(name = "decided_at")
    Instant decidedAt;
    @Column(name = "rule_set")
    int ruleSet;
    Integer catalogue;
    Integer calendars;
    Integer terms;

    String municipality;
    @Column(name = "occurred_at")
    Instant occurredAt;
    @Enumerated(EnumType.STRING)
    Channel channel;
    String topic;
    @Column(name = "topic_known")
    Boolean topicKnown;
    @Column(name = "directly_answerable")
    Boolean directlyAnswerable;
    @Enumerated(EnumType.STRING)
    Outcome outcome;
    @Enumerated(EnumType.STRING)
    Exclusion exclusion;
    @Column(name = "handover_asked")
    Boolean handoverAsked;
    @Column(name = "asked_department")
    String askedDepartment;
    Boolean reopened;
    Boolean chaser;
    @Column(name = "within_opening_hours")
    Boolean withinOpeningHours;
    @Column(name = "suggested_topic")
    String suggestedTopic;
    @Column(name = "suggested_certainty")
    Double suggestedCertainty;
    @Column(name = "topic_group")
    String topicGroup;
    @Enumerated(EnumType.STRING)
    Urgency urgency;
    @Enumerated(EnumType.STRING)
    Workload load;
    @Column(name = "term_from")
    Instant termFrom;
    @Column(name = "promised_at")
    Instant promisedAt;

    String rule;
    @Enumerated(EnumType.STRING)
    Destination destination;
    String department;
    @Column(name = "answer_due_at")
    Instant answerDueAt;
    /// JSON: the rule that decided with each condition and what it met, after one that failed; in rows from before, every rule
    /// looked at.
    String trace;

    record Key(UUID contactId, long version) {
    }

    static DecisionRow of(PublishedRuling published) {
        var row = new DecisionRow();
        row.contactId = published.contactId();
        row.version = published.version();
        row.trace = EventJson.write(published.ruling().verdict().trace());
        row.fill(published.ruling().decision());
        row.fill(published.ruling().facts());
        return row;
    }

    private void fill(Decision decision) {
        decidedAt = decision.decidedAt();
        ruleSet = decision.ruleSet();
        rule = decision.rule();
        destination = decision.destination();
        department = decision.department();
        answerDueAt = decision.answerDueAt();
    }

    private void fill(DecisionFacts taken) {
        catalogue = taken.versions().catalogue();
        calendars = taken.versions().calendars();
        terms = taken.versions().terms();
        termFrom = taken.termFrom();
        promisedAt = taken.promised();
        KnownContact contact = taken.contact();
        municipality = contact.municipality();
        occurredAt = contact.occurredAt();
        outcome = contact.answer().outcome();
        exclusion = contact.exclusion();
        askedDepartment = contact.wantsHandover() ? contact.handoverRequest().department() : null;
        chaser = contact.chases() != null;
        RuleFacts facts = taken.facts();
        channel = facts.channel();
        topic = facts.topic();
        topicKnown = facts.topicKnown();
        directlyAnswerable = facts.directlyAnswerable();
        handoverAsked = facts.handoverAsked();
        reopened = facts.reopened();
        withinOpeningHours = facts.withinOpeningHours();
        suggestedTopic = facts.suggestedTopic();
        suggestedCertainty = facts.suggestedCertainty();
        topicGroup = facts.group();
        urgency = facts.urgency();
        load = facts.load();
    }

    /// As the rules saw them; null for a decision from before they were kept.
    RuleFacts facts() {
        return topicKnown == null ? null
                : new RuleFacts(channel, topic, topicGroup, topicKnown, directlyAnswerable, outcome, handoverAsked,
                        exclusion != null, reopened, chaser, withinOpeningHours, suggestedTopic, suggestedCertainty, urgency,
                        load);
    }

    /// What it was taken on, as far as a decision looks at it; null for one from before the facts were kept.
    DecisionFacts taken() {
        RuleFacts seen = facts();
        if (seen == null) {
            return null;
        }
        var asked = seen.handoverAsked() ? new HandoverRequest(rule, askedDepartment, termFrom) : null;
        var suggested = suggestedTopic == null ? null : new Suggestion(suggestedTopic, suggestedCertainty);
        var contact = new KnownContact(contactId, 1, municipality, channel, topic, occurredAt,
                new Answer(outcome, null, null, null), asked, seen.reopened() ? termFrom : null, exclusion,
                Boolean.TRUE.equals(chaser) ? contactId : null, suggested, urgency);
        return new DecisionFacts(null, contact, seen, termFrom, promisedAt);
    }
}

package nl.kcc.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.events.Destination;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Urgency;
import nl.kcc.outbox.EventJson;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.rules.PlainEvaluation;
import nl.kcc.routing.rules.RandomRules;
import nl.kcc.routing.rules.RuleFacts;
import nl.kcc.routing.rules.RuleTable;
import nl.kcc.routing.rules.RuleTableDocument;
import nl.kcc.routing.rules.RuleTableDocument.Entry;
import nl.kcc.routing.rules.RuleTableDocument.Result;
import nl.kcc.routing.rules.Workload;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.rulesets.ShippedKnowledge;
import nl.kcc.routing.standing.KnownContact;

/// Ten thousand contacts at random and fifty rule sets at random.
class ReproducedDecisionsTest {

    private static final Catalogue CATALOGUE = ShippedKnowledge.KNOWLEDGE.catalogue();
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final int CONTACTS = 10_000;
    private static final int RULE_SETS = 50;

    private final Random random = new Random(20261120);

    @Test
    void eachIsDecidedTheSameByASecondEvaluationAndAgainFromWhatWasKept() {
        var rules = new RandomRules(42, CATALOGUE, 30);
        List<RuleTableDocument> documents = new ArrayList<>();
        List<RuleTable> tables = new ArrayList<>();
        for (int i = 0; i < RULE_SETS; i++) {
            documents.add(rules.table(10 + random.nextInt(40), RuleTableDocument.facts()));
            tables.add(documents.getLast().trusted(i + 1));
        }
        int decisions = 0;
        for (int i = 0; i < CONTACTS; i++) {
            KnownContact contact = contact();
            Workload load = Workload.values()[random.nextInt(3)];
            int own = i % RULE_SETS;
            Ruling ruling = new Decide(knowledge(tables.get(own)), _ -> load).on(contact, null, NOW);
            DecisionRow kept = DecisionRow.of(new PublishedRuling(contact.contactId(), 1, ruling));
            RuleTable stored = DocumentReader.read(EventJson.write(documents.get(own)), RuleTableDocument.class, new Flaws(""))
                    .trusted(own + 1);

            assertThat(kept.facts()).isEqualTo(ruling.facts().facts());
            DecisionExplained explained = DecisionExplained.of(kept, Optional.of(stored), CATALOGUE);
            assertThat(explained.reproduced()).isTrue();
            assertThat(explained.fired().rule()).isEqualTo(kept.rule);
            assertThat(explained.trace().getLast()).isEqualTo(explained.fired());
            for (int set = 0; set < RULE_SETS; set++) {
                assertDecided(documents.get(set), tables.get(set), kept.facts());
                decisions++;
            }
        }
        System.out.printf("%d contacts x %d rule sets: %d decisions the same twice%n", CONTACTS, RULE_SETS, decisions);
    }

    private static void assertDecided(RuleTableDocument document, RuleTable table, RuleFacts facts) {
        String rule = table.judge(facts).rule().id();
        if (!rule.equals(PlainEvaluation.of(document, facts)) || !rule.equals(table.first(facts).id())) {
            throw new AssertionError("%s decides otherwise on %s".formatted(rule, facts));
        }
    }

    @Test
    void aSentenceThatCannotBeFilledInLeavesTheDecisionToTheDefault() {
        var document = new RuleTableDocument(null, List.of(
                new Entry("stuk", java.util.Map.of("channel", "PHONE"),
                        new Result(Destination.BACK_OFFICE, "BROKEN", null, null, null), "Bij {onderwerp}."),
                new Entry("rest", null, new Result(Destination.FRONT_OFFICE, "REST", null, null, null), "Zelf doen.")));
        KnownContact contact = KnownContact.of(new ContactDraft(new UUID(3, 4), new UUID(3, 4), "GM0344", Channel.PHONE, NOW,
                NOW).next());

        Ruling ruling = new Decide(knowledge(document.trusted(5)), _ -> Workload.LOW).on(contact, null, NOW);

        assertThat(ruling.decision().rule()).isEqualTo("rest");
        assertThat(ruling.decision().explanation()).isEqualTo("Zelf doen.");
        assertThat(ruling.verdict().failed()).containsExactly("stuk");
        DecisionExplained explained = DecisionExplained.of(DecisionRow.of(new PublishedRuling(contact.contactId(), 1, ruling)),
                Optional.of(document.trusted(5)), CATALOGUE);
        assertThat(explained.failed()).containsExactly("stuk");
        assertThat(explained.reproduced()).isTrue();
        assertThat(explained.why()).isEqualTo("Regel rest is toegepast, omdat regel stuk niet kon worden toegepast.");
    }

    @Test
    void whenEvenTheDefaultFailsTheFrontOfficeStillGetsTheContact() {
        var document = new RuleTableDocument(null, List.of(new Entry("rest", null,
                new Result(Destination.FRONT_OFFICE, "REST", null, null, null), "Bij {onderwerp}.")));
        KnownContact contact = KnownContact.of(new ContactDraft(new UUID(3, 4), new UUID(3, 4), "GM0344", Channel.PHONE, NOW,
                NOW).next());

        Ruling ruling = new Decide(knowledge(document.trusted(5)), _ -> Workload.LOW).on(contact, null, NOW);

        assertThat(ruling.decision().destination()).isEqualTo(Destination.FRONT_OFFICE);
        assertThat(ruling.decision().reason()).isEqualTo("RULES_FAILED");
        assertThat(ruling.verdict().failed()).containsExactly("rest");
    }

    private static Knowledge knowledge(RuleTable table) {
        return new Knowledge(ShippedKnowledge.KNOWLEDGE.versions(), CATALOGUE, table, ShippedKnowledge.KNOWLEDGE.calendars());
    }

    private KnownContact contact() {
        List<Topic> topics = CATALOGUE.topics().stream().toList();
        Instant asked = NOW.minus(Duration.ofMinutes(random.nextInt(20_000)));
        var draft = new ContactDraft(new UUID(random.nextLong(), random.nextLong()), new UUID(1, 2), "GM0344",
                Channel.values()[random.nextInt(4)], asked, asked);
        if (random.nextInt(3) > 0) {
            draft.about(topics.get(random.nextInt(30)).code());
        } else if (random.nextBoolean()) {
            draft.suggested(new Suggestion(topics.get(random.nextInt(30)).code(), random.nextInt(1001) / 1000.0));
        }
        if (random.nextInt(4) == 0) {
            draft.answered(Outcome.values()[random.nextInt(5)], asked, asked);
        }
        if (random.nextInt(6) == 0) {
            draft.handedOver(new HandoverRequest("NO_KNOWLEDGE", random.nextBoolean() ? "burgerzaken" : null, asked));
        }
        if (random.nextInt(8) == 0) {
            draft.reopened(asked.plusSeconds(60));
        }
        if (random.nextInt(10) == 0) {
            draft.excluded(Exclusion.SPAM);
        }
        if (random.nextInt(5) == 0) {
            draft.urgent(Urgency.values()[random.nextInt(Urgency.values().length)]);
        }
        return KnownContact.of(draft.next());
    }
}

package nl.kcc.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kcc.events.Channel;
import nl.kcc.events.Destination;
import nl.kcc.events.Outcome;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.catalogue.CatalogueDocument;
import nl.kcc.routing.catalogue.Terms;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.documents.ShippedFile;
import nl.kcc.routing.rules.RuleTableDocument.Entry;
import nl.kcc.routing.rules.RuleTableDocument.Result;
import nl.kcc.routing.rulesets.ShippedKnowledge;

class RuleSetCheckTest {

    private static final Catalogue CATALOGUE = ShippedKnowledge.KNOWLEDGE.catalogue();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final RuleTableDocument SHIPPED = DocumentReader.read(ShippedFile.text("rules/rules.json"),
            RuleTableDocument.class, new Flaws("regels"));
    private static final Result FRONT = new Result(Destination.FRONT_OFFICE, "FRONT", null, null, null);
    private static final Result BACK = new Result(Destination.BACK_OFFICE, "BACK", null, null, null);

    /// Its exclusions, hand-overs and outcomes cut across each other, and the order is meant.
    @Test
    void theShippedTableMayComeIntoForceAndHasNoGap() {
        List<RuleFinding> findings = RuleSetCheck.of(SHIPPED, CATALOGUE, TODAY);

        assertThat(findings).extracting(RuleFinding::kind).containsOnly(Kind.OVERLAPPING);
        assertThat(findings).extracting(RuleFinding::rule).containsExactly("overdracht-gevraagd", "al-beantwoord", "heropend",
                "direct-te-beantwoorden", "naar-vakafdeling");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.forbids()).isFalse());
    }

    @Test
    void aRuleThatSeveralTogetherLeaveNothingIsUnreachable() {
        var findings = RuleSetCheck.of(table(
                rule("telefoon", Map.of("channel", "PHONE"), FRONT),
                rule("balie-of-schrift", Map.of("channel", List.of("COUNTER", "EMAIL")), FRONT),
                rule("web-open", Map.of("channel", "WEB", "withinOpeningHours", true), BACK),
                rule("web-dicht", Map.of("channel", "WEB", "withinOpeningHours", false), BACK),
                rule("nooit", Map.of("topic", "trouwen"), FRONT)), CATALOGUE, TODAY);

        assertThat(findings).filteredOn(RuleFinding::forbids).filteredOn(finding -> "nooit".equals(finding.rule()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.UNREACHABLE);
                    assertThat(finding.rules()).containsExactly("telefoon", "balie-of-schrift", "web-open", "web-dicht",
                            "nooit");
                    assertThat(finding.example().topic()).isEqualTo("trouwen");
                });
    }

    @Test
    void whatCanNeverBeSoTogetherIsImpossible() {
        assertThat(RuleSetCheck.of(table(
                rule("a", Map.of("topic", "trouwen", "topicKnown", false), FRONT),
                rule("b", Map.of("reopened", true, "outcome", "ANSWERED"), FRONT),
                rule("c", Map.of("topic", "trouwen", "suggestedTopic", "trouwen"), FRONT),
                rule("d", Map.of("topic", "trouwen", "group", "afval"), FRONT)), CATALOGUE, TODAY))
                .filteredOn(finding -> finding.kind() == Kind.IMPOSSIBLE).extracting(RuleFinding::rule)
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void sameConditionsWithAnotherResultContradictEachOther() {
        assertThat(RuleSetCheck.of(table(
                rule("eerst", Map.of("channel", List.of("WEB", "EMAIL"), "topicKnown", true), FRONT),
                rule("dan", Map.of("topicKnown", "true", "channel", List.of("EMAIL", "WEB")), BACK)), CATALOGUE, TODAY))
                .filteredOn(finding -> "dan".equals(finding.rule())).singleElement().satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.CONTRADICTORY);
                    assertThat(finding.rules()).containsExactly("eerst", "dan");
                    assertThat(finding.message()).isEqualTo(
                            "Regels eerst en dan hebben dezelfde voorwaarden, maar een andere uitkomst.");
                });
    }

    @Test
    void aKnownTopicThatReachesTheDefaultIsAGap() {
        List<Entry> without = new ArrayList<>(SHIPPED.rules());
        without.removeIf(entry -> entry.id().equals("naar-vakafdeling"));

        assertThat(RuleSetCheck.of(new RuleTableDocument(1, without), CATALOGUE, TODAY))
                .filteredOn(finding -> finding.kind() == Kind.GAP).singleElement().satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("onderwerp-onbekend");
                    assertThat(finding.forbids()).isFalse();
                    assertThat(finding.example().topicKnown()).isTrue();
                    assertThat(finding.example().directlyAnswerable()).isFalse();
                });
    }

    /// Nobody asks about it any more, and no rule may name it.
    @Test
    void aWithdrawnTopicIsNoGap() {
        CatalogueDocument shipped = DocumentReader.read(ShippedFile.text("catalogue/topics.json"), CatalogueDocument.class,
                new Flaws("onderwerpen"));
        Topic one = shipped.topics().getFirst();
        var old = new Topic("oud", "Oud", one.group(), one.department(), null, null, one.answerability(), null, null, null,
                null,
                TODAY.minusDays(1));
        var named = rule("bekend", Map.of("topic", shipped.topics().stream().map(Topic::code).toList()), FRONT);

        assertThat(RuleSetCheck.of(table(named), shipped.with(old).checked(new Terms(2), new Flaws("onderwerpen")), TODAY))
                .extracting(RuleFinding::kind).doesNotContain(Kind.GAP);
    }

    @Test
    void everyKindOfFaultIsFoundAtOnceWithItsPlace() {
        var findings = RuleSetCheck.of(new RuleTableDocument(null, List.of(
                rule("geen-onderwerp", Map.of("topic", "klagen"), FRONT),
                rule("geen-groep", Map.of("group", "sport"), FRONT),
                rule("geen-afdeling", Map.of("channel", "WEB"),
                        new Result(Destination.BACK_OFFICE, "A", "juristen", null, null)),
                rule("term-nul", Map.of("channel", "WEB"), new Result(Destination.FRONT_OFFICE, "A", null, null, 0)),
                rule("term-min", Map.of("channel", "WEB"), new Result(Destination.FRONT_OFFICE, "A", null, null, -3)),
                rule("term-absurd", Map.of("channel", "WEB"), new Result(Destination.FRONT_OFFICE, "A", null, null, 100_000)),
                new Entry("zin", Map.of("channel", "WEB"), FRONT, "Vraag het {burger}."),
                rule("dubbel", Map.of("channel", "PHONE"), FRONT),
                rule("dubbel", Map.of("channel", "WEB"), FRONT),
                rule("einde", Map.of("channel", "WEB"), FRONT))), CATALOGUE, TODAY);

        assertThat(findings).filteredOn(RuleFinding::forbids).extracting(finding -> finding.position() + " " + finding.kind())
                .contains("1 UNKNOWN", "2 UNKNOWN", "3 UNKNOWN", "4 OUT_OF_RANGE", "5 OUT_OF_RANGE", "6 OUT_OF_RANGE",
                        "7 UNKNOWN",
                        "9 DOUBLE", "10 MISSING");
    }

    /// Compared with trying every contact on every rule, by the second evaluation: what is found is so, and what is so is found.
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void inRandomTablesNothingIsMissedAndNothingIsMadeUp(long seed) {
        var random = new RandomRules(seed, CATALOGUE, 4);
        List<RuleFacts> contacts = allContacts();
        for (int i = 0; i < 25; i++) {
            RuleTableDocument table = random.table(10, List.of("channel", "topic", "topicKnown", "directlyAnswerable",
                    "outcomeGiven", "outcome", "reopened", "handoverAsked", "withinOpeningHours"));
            List<RuleFinding> findings = RuleSetCheck.of(table, CATALOGUE, TODAY);
            Set<String> reached = contacts.stream().map(contact -> PlainEvaluation.of(table, contact))
                    .collect(Collectors.toSet());

            Set<String> told = findings.stream()
                    .filter(finding -> Set.of(Kind.UNREACHABLE, Kind.CONTRADICTORY, Kind.IMPOSSIBLE).contains(finding.kind()))
                    .map(RuleFinding::rule).collect(Collectors.toSet());
            Set<String> never = table.rules().stream().map(Entry::id).filter(id -> !reached.contains(id))
                    .collect(Collectors.toSet());

            assertThat(told).isEqualTo(never);
            findings.stream().filter(finding -> finding.kind() == Kind.OVERLAPPING)
                    .forEach(finding -> assertOverlap(table, finding));
            assertThat(findings.stream().anyMatch(finding -> finding.kind() == Kind.GAP)).isEqualTo(contacts.stream()
                    .anyMatch(contact -> contact.topicKnown() && isLikely(contact) && contact.outcome() == null
                            && !contact.excluded() && !contact.handoverAsked() && !contact.reopened()
                            && PlainEvaluation.of(table, contact).equals("anders")));
        }
    }

    private static void assertOverlap(RuleTableDocument table, RuleFinding finding) {
        List<Entry> fitting = table.rules().stream().filter(entry -> finding.rules().contains(entry.id()))
                .filter(entry -> PlainEvaluation.fits(entry, finding.example())).toList();
        assertThat(fitting).extracting(Entry::id).contains(finding.rule()).hasSizeGreaterThan(1);
        assertThat(PlainEvaluation.of(table, finding.example())).isNotEqualTo(finding.rule()).isIn(finding.rules());
        Result own = fitting.getLast().then();
        assertThat(fitting.subList(0, fitting.size() - 1)).anySatisfy(entry -> assertThat(
                entry.then().destination() == own.destination() && Objects.equals(entry.then().department(), own.department())
                        && entry.then().isAnswerOwed() == own.isAnswerOwed()
                        && Objects.equals(entry.then().answerWorkingDays(), own.answerWorkingDays()))
                .isFalse());
    }

    /// Five hundred of each kind, one in a table of ten sound rules at a time.
    @Test
    void seededFaultsAreFoundEachAndNothingElseIs() {
        int[] found = new int[5];
        int falseAlarms = 0;
        int seeds = 500;
        for (int seed = 0; seed < seeds; seed++) {
            List<Entry> sound = sound(seed);
            falseAlarms += RuleSetCheck.of(new RuleTableDocument(null, sound), CATALOGUE, TODAY).size();
            int at = seed % (sound.size() - 1);
            Entry chosen = sound.get(at);
            found[0] += seeded(sound, at + 1, rule("fout", narrower(chosen, seed), chosen.then()), Kind.UNREACHABLE, "fout");
            found[1] += seeded(sound, at + 1, rule("fout", chosen.when(), BACK), Kind.CONTRADICTORY, "fout");
            found[2] += seeded(sound, at, rule("fout", Map.of("withinOpeningHours", false, "handoverAsked", seed % 2 == 0),
                    new Result(Destination.FRONT_OFFICE, "FRONT", null, null, 7)), Kind.OVERLAPPING, chosen.id());
            found[3] += seeded(sound, at + 1, new Entry("fout", Map.of("reopened", true, "urgency", "URGENT"), FRONT,
                    "Naar {wie" + seed + "}."), Kind.UNKNOWN, "fout");
            List<Entry> holed = new ArrayList<>(sound);
            holed.remove(at);
            found[4] += has(holed, Kind.GAP, "anders") ? 1 : 0;
        }
        System.out.printf(
                "seeded %d of each: unreachable %d, contradictory %d, overlapping %d, placeholder %d, gap %d; false alarms %d%n",
                seeds, found[0], found[1], found[2], found[3], found[4], falseAlarms);
        assertThat(found).containsOnly(seeds);
        assertThat(falseAlarms).isZero();
    }

    /// As many rules as a municipality will ever have, cutting across each other as no person would write them.
    @Test
    void fiveHundredRulesAreCheckedWhileTheirWriterWaits() {
        RuleTableDocument table = new RandomRules(5, CATALOGUE, 1000).table(500, RuleTableDocument.facts());
        long start = System.nanoTime();

        List<RuleFinding> findings = RuleSetCheck.of(table, CATALOGUE, TODAY);

        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("500 rules checked in %d ms, %d findings%n", millis, findings.size());
        assertThat(millis).isLessThan(20_000);
        assertThat(findings).isNotEmpty();
    }

    /// Each channel by itself, with and without a department's topic: nothing is left, and nothing overlaps.
    private static List<Entry> sound(int seed) {
        List<Entry> rules = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            rules.add(rule("direct-" + channel.name().toLowerCase(),
                    Map.of("channel", channel.name(), "directlyAnswerable", true),
                    FRONT));
            rules.add(rule("afdeling-" + channel.name().toLowerCase(), Map.of("channel", channel.name(), "topicKnown", true,
                    "directlyAnswerable", false), new Result(Destination.BACK_OFFICE, "KNOWS", null, null, 2 + seed % 5)));
        }
        java.util.Collections.shuffle(rules, new java.util.Random(seed));
        rules.add(new Entry("anders", null, new Result(Destination.FRONT_OFFICE, "REST", null, true, null), "Zelf doen."));
        return rules;
    }

    private static Map<String, Object> narrower(Entry rule, int seed) {
        Map<String, Object> when = new LinkedHashMap<>(rule.when());
        when.put(seed % 2 == 0 ? "withinOpeningHours" : "chaser", seed % 3 == 0);
        return when;
    }

    private static int seeded(List<Entry> sound, int at, Entry fault, Kind kind, String rule) {
        List<Entry> rules = new ArrayList<>(sound);
        rules.add(at, fault);
        return has(rules, kind, rule) ? 1 : 0;
    }

    private static boolean has(List<Entry> rules, Kind kind, String rule) {
        return RuleSetCheck.of(new RuleTableDocument(null, rules), CATALOGUE, TODAY).stream()
                .anyMatch(finding -> finding.kind() == kind && rule.equals(finding.rule()));
    }

    private static RuleTableDocument table(Entry... rules) {
        List<Entry> all = new ArrayList<>(List.of(rules));
        all.add(new Entry("anders", null, new Result(Destination.FRONT_OFFICE, "REST", null, true, null), "Zelf doen."));
        return new RuleTableDocument(null, all);
    }

    private static Entry rule(String id, Map<String, Object> when, Result then) {
        return new Entry(id, when, then, "Zelf doen.");
    }

    private static boolean isLikely(RuleFacts contact) {
        return CATALOGUE.topic(contact.topic()).orElseThrow().directlyAnswerableOn(TODAY) == contact.directlyAnswerable();
    }

    private static List<RuleFacts> allContacts() {
        List<RuleFacts> all = new ArrayList<>();
        List<Topic> topics = CATALOGUE.topics().stream().toList();
        for (Channel channel : Channel.values()) {
            for (boolean open : new boolean[] { true, false }) {
                for (int course = 0; course < 26; course++) {
                    Outcome outcome = course < 24 && course % 6 > 0 ? Outcome.values()[course % 6 - 1] : null;
                    boolean asked = course < 24 && course / 6 % 2 == 1;
                    boolean excluded = course < 24 ? course / 12 == 1 : course == 25;
                    boolean reopened = course >= 24;
                    IntStream.range(0, topics.size()).forEach(i -> {
                        Topic topic = topics.get(i);
                        boolean ever = topic.answerability().stream().anyMatch(period -> period.direct());
                        for (boolean direct : ever ? new boolean[] { true, false } : new boolean[] { false }) {
                            all.add(new RuleFacts(channel, topic.code(), topic.group(), true, direct, outcome, asked, excluded,
                                    reopened, false, open, null, null, null, Workload.NORMAL));
                        }
                    });
                    all.add(new RuleFacts(channel, null, null, false, false, outcome, asked, excluded, reopened, false, open,
                            null,
                            null, null, Workload.NORMAL));
                }
            }
        }
        return all;
    }
}

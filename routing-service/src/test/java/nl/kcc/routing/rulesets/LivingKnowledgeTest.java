package nl.kcc.routing.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.Topics;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.catalogue.PublishCatalogue;
import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.rulesets.StoreVersion.Result;
import nl.kcc.routing.rulesets.StoredVersions.NewVersion;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

/// Instances beside the service under test, on its database, in a year that no other test reaches: what is stored here is in
/// force for nobody else.
@OnRealParts
class LivingKnowledgeTest {

    private static final Clock IN_2041 = Clock.fixed(Instant.parse("2041-03-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Clock IN_2042 = Clock.offset(IN_2041, Duration.ofDays(365));

    @Inject
    KnowledgeInForce ofTheService;
    @Inject
    StoredVersions stored;
    @Inject
    RuleSets ruleSets;
    @Inject
    ImportFiles files;
    @Inject
    PublishCatalogue publish;
    @Inject
    BackgroundWork work;
    @Inject
    StoreVersion storeNow;
    @Inject
    Clock clock;
    @Inject
    Pipe pipe;

    @AfterEach
    void whatIsInForceTodayIsPublishedAgain() {
        new Instance(clock).look();
    }

    @Test
    void eachInstanceGoesByANewVersionFromItsNextLookOn() {
        var one = new Instance(IN_2041);
        var other = new Instance(IN_2041);
        one.look();
        other.look();
        Knowledge before = one.knowledge();

        int version = stored(store(KnowledgeKind.TERMS, terms(7)));

        assertThat(one.knowledge()).isSameAs(before);
        one.look();
        assertThat(one.knowledge().catalogue().term(null)).isEqualTo(7);
        assertThat(one.knowledge().versions().terms()).isEqualTo(version);
        assertThat(other.knowledge().catalogue().term(null)).isEqualTo(before.catalogue().term(null));
        other.look();
        assertThat(other.knowledge().catalogue().term(null)).isEqualTo(7);
        assertThat(before.catalogue().term(null)).isNotEqualTo(7);
    }

    @Test
    void theServiceFollowsWithinSecondsWithoutARestart() {
        int terms = ofTheService.knowledge().versions().terms();
        assertThat(ofTheService.catalogue().term(null)).isEqualTo(2);

        Result changed = work.sql(transaction -> storeNow.store(transaction, KnowledgeKind.TERMS, terms(3), "ruler", terms))
                .await().atMost(Duration.ofSeconds(5));

        await().atMost(Duration.ofSeconds(5)).until(() -> ofTheService.catalogue().term(null) == 3);
        work.sql(transaction -> storeNow.store(transaction, KnowledgeKind.TERMS, terms(2), "ruler", stored(changed)))
                .await().atMost(Duration.ofSeconds(5));
        await().atMost(Duration.ofSeconds(5)).until(() -> ofTheService.catalogue().term(null) == 2);
    }

    @Test
    void nothingIsReplacedWhileNothingChanges() {
        var instance = new Instance(IN_2041);
        instance.look();
        Knowledge before = instance.knowledge();
        instance.look();

        assertThat(instance.knowledge()).isSameAs(before);
    }

    @Test
    void aNewCatalogueIsPublishedOnTheFly() {
        var instance = new Instance(IN_2041);
        instance.look();
        store(KnowledgeKind.CATALOGUE, present(KnowledgeKind.CATALOGUE, IN_2041)
                .replace("\"Paspoort aanvragen\"", "\"Paspoort aanvragen in 2041\""));
        instance.look();

        await().atMost(Duration.ofSeconds(20)).until(() -> pipe.records(Topics.TOPICS).stream()
                .filter(one -> one.key().equals("paspoort-aanvragen"))
                .anyMatch(one -> new String(one.value(), StandardCharsets.UTF_8).contains("Paspoort aanvragen in 2041")));
    }

    @Test
    void aFlawedVersionIsRefusedWithAllFindingsAndNothingIsStored() {
        var before = newest();

        Result result = store(KnowledgeKind.RULES, """
                { "rules": [
                  { "id": "a", "when": { "channel": "FAX" }, "then": { "destination": "FRONT_OFFICE", "reason": "A" },
                    "explanation": "A." },
                  { "id": "b", "then": { "destination": "BACK_OFFICE", "reason": "B", "department": "juristen" },
                    "explanation": "B." }
                ] }""");

        assertThat(result).isInstanceOfSatisfying(Result.Refused.class, refused -> assertThat(refused.flaws())
                .extracting(Flaw::place, Flaw::kind).containsExactly(
                        tuple("regel a", Flaw.Kind.UNKNOWN),
                        tuple("regel b", Flaw.Kind.UNKNOWN)));
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void aVersionIsCheckedTogetherWithTheRestThatIsInForce() {
        store(KnowledgeKind.RULES, present(KnowledgeKind.RULES, IN_2041).replaceFirst("\"rules\": \\[", """
                "rules": [{ "id": "klacht", "when": { "topic": "klacht-indienen" },
                            "then": { "destination": "FRONT_OFFICE", "reason": "COMPLAINT" }, "explanation": "Klacht." },"""));
        String without = present(KnowledgeKind.CATALOGUE, IN_2041).replace("\"klacht-indienen\"", "\"klacht-uiten\"");

        assertThat(at(storing(IN_2041).check(KnowledgeKind.CATALOGUE, without))).singleElement()
                .returns("regeltabel", Flaw::document)
                .returns("regel klacht noemt voor topic de onbekende waarde klacht-indienen", Flaw::message);
        assertThat(store(KnowledgeKind.CATALOGUE, without)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void ofTwoWhoChangeTheSameVersionTheSecondIsTold() {
        int present = inForce(KnowledgeKind.TERMS, IN_2041);
        int next = stored(at(storing(IN_2041).store(KnowledgeKind.TERMS, terms(4), present)));

        assertThat(at(storing(IN_2041).store(KnowledgeKind.TERMS, terms(5), present))).isEqualTo(new Result.Outdated(next));
    }

    @Test
    void aPlannedRuleSetComesIntoForceOnEachInstanceAtItsMomentAndOneTakenBackOnNone() {
        Clock before = Clock.offset(IN_2041, Duration.ofHours(1));
        Clock after = Clock.offset(IN_2041, Duration.ofHours(3));
        int present = inForce(KnowledgeKind.RULES, before);
        int planned = newest() + 100;
        var version = new NewVersion(KnowledgeKind.RULES, planned, present(KnowledgeKind.RULES, before), "ruler");
        at(work.sql(transaction -> stored.lock(transaction).chain(() -> stored.store(transaction, version,
                IN_2041.instant().plus(Duration.ofHours(2)), IN_2041.instant()))));
        var early = List.of(new Instance(before), new Instance(before));
        var late = List.of(new Instance(after), new Instance(after));

        early.forEach(Instance::look);
        late.forEach(Instance::look);

        assertThat(early).extracting(instance -> instance.knowledge().versions().rules()).containsOnly(present);
        assertThat(late).extracting(instance -> instance.knowledge().versions().rules()).containsOnly(planned);

        at(work.sql(transaction -> stored.lock(transaction)
                .chain(() -> ruleSets.takePlanBack(transaction, planned, "ruler2", before.instant()))));
        late.forEach(Instance::look);

        assertThat(late).extracting(instance -> instance.knowledge().versions().rules()).containsOnly(present);
    }

    /// Such as a version from before the checks became stricter.
    @Test
    void anInstanceGoesOnWithWhatItHasWhenWhatComesIntoForceIsFlawed() {
        var instance = new Instance(IN_2042);
        instance.look();
        Knowledge before = instance.knowledge();
        int number = newest() + 1000;
        work.sql(transaction -> stored.lock(transaction).chain(() -> stored.store(transaction,
                new NewVersion(KnowledgeKind.TERMS, number, terms(0), "ruler"), IN_2042.instant(), IN_2042.instant())))
                .await().atMost(Duration.ofSeconds(5));

        instance.look();
        instance.look();

        assertThat(instance.knowledge()).isSameAs(before);
    }

    private Result store(KnowledgeKind kind, String content) {
        return at(storing(IN_2041).store(kind, content, inForce(kind, IN_2041)));
    }

    private static int stored(Result result) {
        assertThat(result).isInstanceOf(Result.Stored.class);
        return ((Result.Stored) result).version();
    }

    private Storing storing(Clock moment) {
        return new Storing(new StoreVersion(stored, moment), work);
    }

    private int inForce(KnowledgeKind kind, Clock moment) {
        return at(work.sql(connection -> stored.inForce(connection, moment.instant()))).get(kind);
    }

    private String present(KnowledgeKind kind, Clock moment) {
        return at(work.sql(connection -> stored.inForce(connection, moment.instant())
                .chain(versions -> stored.contents(connection, versions)))).get(kind);
    }

    private int newest() {
        return at(work.sql(stored::newest)).values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private static String terms(int workingDays) {
        return "{ \"usualWorkingDays\": %d }".formatted(workingDays);
    }

    private static <T> T at(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(5));
    }

    private record Storing(StoreVersion use, BackgroundWork work) {

        Uni<Result> store(KnowledgeKind kind, String content, int basedOn) {
            return work.sql(transaction -> use.store(transaction, kind, content, "ruler", basedOn));
        }

        Uni<List<Flaw>> check(KnowledgeKind kind, String content) {
            return work.sql(connection -> use.check(connection, kind, content));
        }
    }

    /// What a second instance of the service has for itself.
    private class Instance {

        private final KnowledgeInForce present = new KnowledgeInForce();
        private final FollowKnowledge follow;

        Instance(Clock moment) {
            follow = new FollowKnowledge(present, stored, files, publish, work, moment);
        }

        void look() {
            at(follow.look());
        }

        Knowledge knowledge() {
            return present.knowledge();
        }
    }
}

package nl.kcc.routing.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.infra.Folders;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.testing.OnRealParts;

/// Each in a transaction that is undone, so that the database stays as the service made it.
@OnRealParts
class ImportFilesTest {

    private static final Instant NOW = Instant.parse("2041-03-01T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    StoredVersions stored;
    @Inject
    BackgroundWork work;

    private Path folder;

    @BeforeEach
    void thereIsAFolderForFiles() throws IOException {
        folder = Files.createTempDirectory("kcc-files-");
    }

    @AfterEach
    void theFolderGoes() {
        Folders.delete(folder);
    }

    private record OwnFiles(Optional<Path> catalogueFile, Optional<Path> rulesFile, Optional<Path> calendarFile,
            Optional<Path> termsFile, boolean importChangedFiles) implements KnowledgeConfig {

        static OwnFiles shipped() {
            return new OwnFiles(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
        }

        OwnFiles withTerms(Path file) {
            return new OwnFiles(catalogueFile, rulesFile, calendarFile, Optional.of(file), importChangedFiles);
        }

        OwnFiles withRules(Path file) {
            return new OwnFiles(catalogueFile, Optional.of(file), calendarFile, termsFile, importChangedFiles);
        }

        OwnFiles importingChanges() {
            return new OwnFiles(catalogueFile, rulesFile, calendarFile, termsFile, true);
        }
    }

    @Test
    void anEmptyDatabaseGetsTheFilesAsVersionOneSinceEver() {
        var versions = undone(transaction -> empty(transaction)
                .chain(() -> importing(OwnFiles.shipped(), transaction))
                .chain(() -> stored.inForce(transaction, Instant.EPOCH)));

        assertThat(versions).isEqualTo(ShippedKnowledge.numbers());
    }

    @Test
    void anotherStartImportsNothing() {
        var versions = undone(transaction -> empty(transaction)
                .chain(() -> importing(OwnFiles.shipped(), transaction))
                .chain(() -> importing(OwnFiles.shipped().importingChanges(), transaction))
                .chain(() -> stored.newest(transaction)));

        assertThat(versions).isEqualTo(ShippedKnowledge.numbers());
    }

    @Test
    void aRuleTableKeepsTheNumberThatEarlierDecisionsName() {
        Path rules = file("rules.json", ShippedKnowledge.text(KnowledgeKind.RULES).replace("\"version\": 1", "\"version\": 7"));

        var versions = undone(transaction -> empty(transaction)
                .chain(() -> importing(OwnFiles.shipped().withRules(rules), transaction))
                .chain(() -> stored.inForce(transaction, NOW)));

        assertThat(versions).containsEntry(KnowledgeKind.RULES, 7).containsEntry(KnowledgeKind.CATALOGUE, 1);
    }

    @Test
    void flawedFilesStopTheStartWithAReportOfAllFindings() {
        var own = OwnFiles.shipped().withTerms(file("terms.json", "{ \"usualWorkingDays\": 0 }"))
                .withRules(file("rules.json", "{ \"rules\": [ { \"id\": \"A\", \"colour\": 1 } ] }"));

        assertThatThrownBy(() -> undone(transaction -> empty(transaction).chain(() -> importing(own, transaction))))
                .isInstanceOfSatisfying(UnusableKnowledge.class, flaws -> assertThat(flaws.flaws()).hasSize(6))
                .hasMessageStartingWith(
                        "Wat de routering moet weten klopt niet (bevindingen: 6):\n- termijnen, usualWorkingDays: ")
                .hasMessageContaining("\n- regeltabel, rules[1].colour: het veld rules[1].colour is onbekend.")
                .hasMessageContaining("\n- regeltabel, regel 1: regel 1 heeft geen geldige id")
                .hasMessageContaining("zegt niet waarheen").hasMessageContaining("heeft geen uitleg");
    }

    @Test
    void aMissingFileIsNamed() {
        var own = OwnFiles.shipped().withTerms(folder.resolve("weg.json"));

        assertThatThrownBy(() -> undone(transaction -> empty(transaction).chain(() -> importing(own, transaction))))
                .hasMessageContaining("weg.json kan niet worden gelezen");
    }

    @Test
    void aFileThatChangesAfterwardsIsImportedOnlyWhenAskedTo() {
        Path terms = file("terms.json", "{ \"usualWorkingDays\": 9 }");

        var versions = undone(transaction -> empty(transaction)
                .chain(() -> importing(OwnFiles.shipped(), transaction))
                .chain(() -> importing(OwnFiles.shipped().withTerms(terms), transaction))
                .chain(() -> stored.newest(transaction))
                .invoke(newest -> assertThat(newest).isEqualTo(ShippedKnowledge.numbers()))
                .chain(() -> importing(OwnFiles.shipped().withTerms(terms).importingChanges(), transaction))
                .chain(() -> importing(OwnFiles.shipped().withTerms(terms).importingChanges(), transaction))
                .chain(() -> stored.inForce(transaction, NOW)));

        assertThat(versions).containsEntry(KnowledgeKind.TERMS, 2).containsEntry(KnowledgeKind.RULES, 1);
    }

    /// Nobody's change is undone by a setting that was left on.
    @Test
    void whatPeopleStoredAfterAnImportStaysWhileTheFileStays() {
        var now = Clock.fixed(NOW, ZoneOffset.UTC);

        var versions = undone(transaction -> empty(transaction)
                .chain(() -> importing(OwnFiles.shipped(), transaction))
                .chain(() -> new StoreVersion(stored, now).store(transaction, KnowledgeKind.TERMS,
                        "{ \"usualWorkingDays\": 4 }",
                        "ruler", 1))
                .chain(() -> importing(OwnFiles.shipped().importingChanges(), transaction))
                .chain(() -> stored.contents(transaction, Map.of(KnowledgeKind.TERMS, 2))
                        .invoke(contents -> assertThat(contents).containsEntry(KnowledgeKind.TERMS,
                                "{ \"usualWorkingDays\": 4 }")))
                .chain(() -> stored.inForce(transaction, NOW)));

        assertThat(versions).containsEntry(KnowledgeKind.TERMS, 2);
    }

    private Uni<Void> importing(KnowledgeConfig config, SqlConnection transaction) {
        return new ImportFiles(stored, new KnowledgeFiles(config), config, Clock.fixed(NOW, ZoneOffset.UTC)).into(transaction);
    }

    private Uni<Void> empty(SqlConnection transaction) {
        return stored.lock(transaction)
                .chain(() -> transaction.query("delete from knowledge_in_force").execute())
                .chain(() -> transaction.query("delete from knowledge_version").execute()).replaceWithVoid();
    }

    private <T> T undone(Function<SqlConnection, Uni<T>> steps) {
        var result = new AtomicReference<T>();
        work.sql(transaction -> steps.apply(transaction).invoke(result::set)
                .chain(() -> Uni.createFrom().<Void> failure(new Undo())))
                .onFailure(Undo.class).recoverWithNull().await().atMost(PATIENCE);
        return result.get();
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

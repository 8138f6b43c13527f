package nl.kcc.routing.rulesets;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.rulesets.StoredVersions.NewVersion;

/// Stores a new version of a document, in force from now on: every instance goes by it within two seconds.
@ApplicationScoped
public class StoreVersion {

    private final StoredVersions stored;
    private final Clock clock;

    StoreVersion(StoredVersions stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Result {

        /// It is in force.
        record Stored(int version) implements Result {
        }

        /// It is flawed, by itself or together with the rest that is in force. Nothing was stored.
        record Refused(List<Flaw> flaws) implements Result {
        }

        /// Somebody else was first: what it was made from is in force no more. Nothing was stored.
        record Outdated(int inForce) implements Result {
        }
    }

    /// @param content JSON
    /// @param author user name
    /// @param basedOn the version that the author changed
    public Uni<Result> store(SqlConnection transaction, KnowledgeKind kind, String content, String author, int basedOn) {
        Instant now = clock.instant();
        return stored.lock(transaction)
                .chain(() -> stored.inForce(transaction, now))
                .chain(versions -> versions.get(kind) != basedOn
                        ? Uni.createFrom().item(new Result.Outdated(versions.get(kind)))
                        : stored.newest(transaction).chain(newest -> store(transaction,
                                new NewVersion(kind, newest.get(kind) + 1, content, author), versions, now)));
    }

    /// What would be found when it were stored now.
    public Uni<List<Flaw>> check(SqlConnection connection, KnowledgeKind kind, String content) {
        return stored.inForce(connection, clock.instant()).chain(versions -> check(connection, kind, content, versions));
    }

    private Uni<Result> store(SqlConnection transaction, NewVersion version, Map<KnowledgeKind, Integer> versions,
            Instant now) {
        return check(transaction, version.kind(), version.content(), versions)
                .chain(flaws -> flaws.isEmpty()
                        ? stored.store(transaction, version, now, now).replaceWith(new Result.Stored(version.number()))
                        : Uni.createFrom().item(new Result.Refused(flaws)));
    }

    private Uni<List<Flaw>> check(SqlConnection connection, KnowledgeKind kind, String content,
            Map<KnowledgeKind, Integer> versions) {
        return stored.contents(connection, versions).chain(contents -> {
            contents.put(kind, content);
            List<Flaw> flaws = CheckedKnowledge.of(versions, contents).flaws();
            return kind == KnowledgeKind.CATALOGUE && flaws.isEmpty() ? checkPlannedRules(connection, versions, contents)
                    : Uni.createFrom().item(flaws);
        });
    }

    /// What a catalogue would break at the moment when other rules come into force.
    private Uni<List<Flaw>> checkPlannedRules(SqlConnection connection, Map<KnowledgeKind, Integer> versions,
            Map<KnowledgeKind, String> contents) {
        return stored.plannedRules(connection, clock.instant())
                .onItem().transformToMulti(Multi.createFrom()::iterable)
                .onItem().transformToUniAndConcatenate(planned -> stored
                        .contents(connection, Map.of(KnowledgeKind.RULES, planned)).map(rules -> {
                            Map<KnowledgeKind, String> together = new EnumMap<>(contents);
                            together.putAll(rules);
                            return CheckedKnowledge.of(versions, together).flaws();
                        }))
                .collect().asList().map(found -> found.stream().flatMap(List::stream).toList());
    }
}

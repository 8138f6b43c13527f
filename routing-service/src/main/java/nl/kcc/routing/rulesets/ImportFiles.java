package nl.kcc.routing.rulesets;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.rules.RuleTableDocument;
import nl.kcc.routing.rulesets.StoredVersions.NewVersion;

/// Makes the first version of each document from its data file. Afterwards what is stored leads: a file that changes is
/// only talked of in the log, until an operator has it imported.
@ApplicationScoped
class ImportFiles {

    private static final Logger LOG = Logger.getLogger(ImportFiles.class);
    /// The first version holds for all that was ever asked.
    private static final Instant ALWAYS = Instant.EPOCH;

    private final StoredVersions stored;
    private final KnowledgeFiles files;
    private final KnowledgeConfig config;
    private final Clock clock;

    ImportFiles(StoredVersions stored, KnowledgeFiles files, KnowledgeConfig config, Clock clock) {
        this.stored = stored;
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    /// The list of what is in force must be locked.
    ///
    /// @throws UnusableKnowledge (as a failure) when what would be in force is flawed; nothing is imported then
    Uni<Void> into(SqlConnection transaction) {
        Instant now = clock.instant();
        return stored.newest(transaction)
                .chain(newest -> stored.lastImported(transaction)
                        .map(imported -> wanted(newest, imported))
                        .chain(wanted -> wanted.isEmpty() ? Uni.createFrom().voidItem()
                                : demandSound(transaction, wanted, now)
                                        .chain(() -> store(transaction, wanted, newest, now))));
    }

    private List<NewVersion> wanted(Map<KnowledgeKind, Integer> newest, Map<KnowledgeKind, String> imported) {
        List<NewVersion> wanted = new ArrayList<>();
        for (KnowledgeKind kind : KnowledgeKind.values()) {
            if (!newest.containsKey(kind)) {
                String text = files.text(kind);
                wanted.add(new NewVersion(kind, firstNumber(kind, text), text, null));
            } else if (hasChanged(kind, imported.get(kind))) {
                wanted.add(new NewVersion(kind, newest.get(kind) + 1, files.text(kind), null));
            }
        }
        return wanted;
    }

    /// A file gone missing is no matter for a start that does not need it.
    private boolean hasChanged(KnowledgeKind kind, String imported) {
        boolean differs;
        try {
            differs = imported == null || !DocumentReader.sayTheSame(files.text(kind), imported);
        } catch (UnreadableFile e) {
            differs = true;
        }
        if (differs && !config.importChangedFiles()) {
            LOG.warnf("A data file says something else than when it was imported; what is stored stays in force until a start "
                    + "with kcc.routing.import-changed-files=true kind=%s file=%s", kind, files.name(kind));
        }
        return differs && config.importChangedFiles();
    }

    /// A rule table brings its number along: earlier decisions may name it.
    private static int firstNumber(KnowledgeKind kind, String text) {
        var document = kind != KnowledgeKind.RULES ? null
                : DocumentReader.read(text, RuleTableDocument.class, new Flaws(kind.dutchName()));
        return document == null || document.version() == null ? 1 : document.version();
    }

    private Uni<Void> demandSound(SqlConnection transaction, List<NewVersion> wanted, Instant now) {
        return stored.inForce(transaction, now)
                .chain(versions -> stored.contents(transaction, versions).invoke(contents -> {
                    Map<KnowledgeKind, Integer> numbers = new EnumMap<>(KnowledgeKind.class);
                    numbers.putAll(versions);
                    wanted.forEach(version -> {
                        numbers.put(version.kind(), version.number());
                        contents.put(version.kind(), version.content());
                    });
                    CheckedKnowledge.of(numbers, contents).orRefuse();
                }))
                .replaceWithVoid();
    }

    private Uni<Void> store(SqlConnection transaction, List<NewVersion> wanted, Map<KnowledgeKind, Integer> newest,
            Instant now) {
        return Multi.createFrom().iterable(wanted)
                .onItem().transformToUniAndConcatenate(version -> stored.store(transaction, version,
                        newest.containsKey(version.kind()) ? now : ALWAYS, now)
                        .invoke(() -> LOG.infof("Data file imported kind=%s version=%d file=%s", version.kind(),
                                version.number(), files.name(version.kind()))))
                .collect().last().replaceWithVoid();
    }
}

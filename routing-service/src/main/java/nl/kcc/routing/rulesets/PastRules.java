package nl.kcc.routing.rulesets;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.rules.RuleTable;
import nl.kcc.routing.rules.RuleTableDocument;

/// The rule tables that decisions were taken by: versions never change, so that each says today what it said then.
@ApplicationScoped
public class PastRules {

    private final KnowledgeInForce inForce;
    private final StoredVersions stored;
    private final UnitOfWork work;

    PastRules(KnowledgeInForce inForce, StoredVersions stored, UnitOfWork work) {
        this.inForce = inForce;
        this.stored = stored;
        this.work = work;
    }

    /// @return empty for a version from before versions were stored
    public Uni<Optional<RuleTable>> of(int ruleSet) {
        RuleTable present = inForce.knowledge().rules();
        return present.version() == ruleSet ? Uni.createFrom().item(Optional.of(present))
                : work.sql(connection -> stored.contents(connection, Map.of(KnowledgeKind.RULES, ruleSet)))
                        .map(contents -> Optional.ofNullable(contents.get(KnowledgeKind.RULES))
                                .map(text -> DocumentReader.read(text, RuleTableDocument.class, new Flaws("")))
                                .map(document -> document.trusted(ruleSet)));
    }
}

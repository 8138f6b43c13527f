package nl.kcc.routing.topics;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.outbox.EventJson;
import nl.kcc.routing.catalogue.CatalogueDocument;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.rulesets.CheckedKnowledge;
import nl.kcc.routing.rulesets.DocumentsInForce;
import nl.kcc.routing.rulesets.KnowledgeKind;
import nl.kcc.routing.rulesets.StoreVersion;
import nl.kcc.routing.rulesets.StoreVersion.Result;

/// The catalogue as a document: read, and stored as its next version.
@ApplicationScoped
public class CatalogueEdits {

    private static final String CATALOGUE = "onderwerpencatalogus";

    private final DocumentsInForce documents;
    private final StoreVersion store;

    CatalogueEdits(DocumentsInForce documents, StoreVersion store) {
        this.documents = documents;
        this.store = store;
    }

    /// @param version the number of the catalogue
    public record Edition(int version, CatalogueDocument document) {
    }

    public Uni<Edition> read(SqlConnection connection) {
        return documents.read(connection, KnowledgeKind.CATALOGUE).map(CatalogueEdits::edition);
    }

    /// Until the end of the transaction nobody else changes anything of it.
    public Uni<Edition> lock(SqlConnection transaction) {
        return documents.lock(transaction, KnowledgeKind.CATALOGUE).map(CatalogueEdits::edition);
    }

    /// Stores the next version; the edition must be locked.
    ///
    /// @throws NamedByRules (as a failure) when it does not go with the rest that is in force
    public Uni<Void> store(SqlConnection transaction, Edition read, CatalogueDocument changed, String author) {
        return store.store(transaction, KnowledgeKind.CATALOGUE, EventJson.write(changed), author, read.version())
                .onItem().transformToUni(result -> switch (result) {
                    case Result.Stored _ -> Uni.createFrom().voidItem();
                    case Result.Refused(List<Flaw> flaws) -> Uni.createFrom().failure(new NamedByRules(flaws));
                    case Result.Outdated _ -> throw new IllegalStateException("The catalogue was locked.");
                });
    }

    /// @return what speaks against this document in others, rule sets that are planned among them
    Uni<List<Flaw>> objections(SqlConnection connection, CatalogueDocument changed) {
        return store.check(connection, KnowledgeKind.CATALOGUE, EventJson.write(changed)).map(flaws -> flaws.stream()
                .filter(flaw -> !flaw.document().equals(CATALOGUE)).toList());
    }

    Uni<CheckedKnowledge> tried(SqlConnection connection, CatalogueDocument changed) {
        return documents.tried(connection, KnowledgeKind.CATALOGUE, EventJson.write(changed));
    }

    private static Edition edition(DocumentsInForce.Edition stored) {
        return new Edition(stored.version(),
                DocumentReader.read(stored.content(), CatalogueDocument.class, new Flaws(CATALOGUE)));
    }
}

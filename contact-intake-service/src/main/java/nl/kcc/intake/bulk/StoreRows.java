package nl.kcc.intake.bulk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.intake.bulk.ImportedRows.StoredRow;
import nl.kcc.intake.identity.Pseudonyms;
import nl.kcc.intake.registration.RegisterContacts;
import nl.kcc.intake.registration.RegistrationRefused;
import nl.kcc.outbox.UnitOfWork;

/// Stores some rows in one transaction: one wait for the disk for all of them. A row that is refused stores nothing, and leaves
/// the others as they are.
@ApplicationScoped
class StoreRows {

    /// A desk may hold what a row wants, and want what a row holds; the database then breaks off one of the two.
    private static final int TRIES = 3;

    private final RegisterContacts register;
    private final Pseudonyms pseudonyms;
    private final UnitOfWork work;
    private final Clock clock;

    StoreRows(RegisterContacts register, Pseudonyms pseudonyms, UnitOfWork work, Clock clock) {
        this.register = register;
        this.pseudonyms = pseudonyms;
        this.work = work;
        this.clock = clock;
    }

    /// What came of some rows.
    record BatchResult(int accepted, int repeated, List<RefusedRow> refused) {
    }

    record RefusedRow(long row, RowRefused why) {
    }

    /// @param dryRun whether nothing is to be kept in the end
    Uni<BatchResult> store(List<ImportedInteraction> rows, MunicipalityScope visible, boolean dryRun) {
        return work.sql(visible.setting(), transaction -> store(transaction, rows).invoke(result -> {
            if (dryRun) {
                throw new DryRunOver(result);
            }
        })).onFailure(PgException.class).retry().atMost(TRIES)
                .onFailure(DryRunOver.class).recoverWithItem(over -> over.result);
    }

    private Uni<BatchResult> store(SqlConnection transaction, List<ImportedInteraction> rows) {
        List<String> sources = rows.stream().map(row -> pseudonyms.fingerprint(row.key())).toList();
        return ImportedRows.known(transaction, sources).chain(known -> {
            List<StoredRow> stored = new ArrayList<>();
            List<RefusedRow> refused = new ArrayList<>();
            Set<String> seen = new HashSet<>(known);
            return Multi.createFrom().range(0, rows.size())
                    .onItem().transformToUniAndConcatenate(i -> seen.add(sources.get(i))
                            ? register(transaction, rows.get(i), sources.get(i), stored, refused)
                            : Uni.createFrom().voidItem())
                    .onItem().ignoreAsUni()
                    .chain(() -> ImportedRows.store(transaction, stored, OffsetDateTime.now(clock)))
                    .map(accepted -> new BatchResult(accepted, rows.size() - accepted - refused.size(), refused));
        });
    }

    private Uni<Void> register(SqlConnection transaction, ImportedInteraction row, String source, List<StoredRow> stored,
            List<RefusedRow> refused) {
        return register.register(row.interaction(), steps -> steps.apply(transaction))
                .invoke(done -> stored
                        .add(new StoredRow(row.interaction().municipality(), source, done.contactIds().getFirst())))
                .replaceWithVoid()
                .onFailure(RegistrationRefused.class).recoverWithUni(failure -> {
                    refused.add(new RefusedRow(row.row(), RowProblems.of(failure.findings().getFirst())));
                    return Uni.createFrom().voidItem();
                });
    }

    /// Undoes what was stored, and carries what would have come of it.
    private static final class DryRunOver extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient BatchResult result;

        DryRunOver(BatchResult result) {
            super("only a dry run", null, false, false);
            this.result = result;
        }
    }
}

package nl.kcc.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.vertx.RunOnVertxContext;
import io.quarkus.test.vertx.UniAsserter;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import nl.kcc.infra.InfraTestResource;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.UnitOfWork;

@QuarkusTest
@QuarkusTestResource(value = InfraTestResource.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class RowsOfMunicipalitiesTest {

    private static final String SEEN = "select coalesce(string_agg(municipality, ' ' order by municipality), '') from letter";

    @Inject
    UnitOfWork work;
    @Inject
    BackgroundWork background;
    @Inject
    Pool pool;

    @Test
    @RunOnVertxContext
    void aUserSeesAndWritesTheRowsOfTheirMunicipalitiesAlone(UniAsserter asserter) {
        asserter.execute(() -> background.sql(transaction -> transaction.query("delete from letter").execute()
                .chain(() -> letter(transaction, "GM0001")).chain(() -> letter(transaction, "GM0002"))
                .chain(() -> letter(transaction, "GM0003"))));
        asserter.execute(() -> ContextLocals.put("kcc.municipalities", "GM0001,GM0003"));

        asserter.assertEquals(() -> work.sql(RowsOfMunicipalitiesTest::seen), "GM0001 GM0003");
        asserter.assertEquals(() -> work.session(session -> session.createNativeQuery(SEEN, String.class).getSingleResult()),
                "GM0001 GM0003");
        asserter.assertFailedWith(() -> work.sql(transaction -> letter(transaction, "GM0002")),
                refusal -> assertThat(refusal).isInstanceOfSatisfying(PgException.class,
                        e -> assertThat(e.getSqlState()).isEqualTo("42501")));
        asserter.assertEquals(() -> work.sql("GM0002", RowsOfMunicipalitiesTest::seen), "GM0002");
        asserter.assertEquals(() -> background.sql(RowsOfMunicipalitiesTest::seen), "GM0001 GM0002 GM0003");
        // Nothing of it stays behind on a connection.
        asserter.assertEquals(() -> pool.withConnection(RowsOfMunicipalitiesTest::seen), "");
    }

    @Test
    void withoutAUserThereIsNothingToGoBy() {
        assertThatThrownBy(() -> work.sql(RowsOfMunicipalitiesTest::seen)).isInstanceOf(IllegalStateException.class);
    }

    private static Uni<String> seen(SqlConnection connection) {
        return connection.query(SEEN).execute().map(rows -> rows.iterator().next().getString(0));
    }

    private static Uni<Void> letter(SqlConnection transaction, String municipality) {
        return transaction.preparedQuery("insert into letter values ($1, $2)")
                .execute(Tuple.of(new UUID(0, municipality.hashCode()), municipality)).replaceWithVoid();
    }
}

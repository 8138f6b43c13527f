package nl.kcc.kpi.fold;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class FactCopyTest {

    private static final FactTable TABLE = new FactTable("scratch.copied_fact");
    private static final Instant AT = Instant.parse("2026-03-04T10:00:00.123456Z");
    private static final Contacts CONTACT = inMunicipality("GM2401").at(AT);

    @Inject
    DataSource database;
    @Inject
    Pool pool;

    @BeforeEach
    void create() {
        RealDatabase.await(pool.query("create table scratch.copied_fact (like contact_fact)").execute());
    }

    @AfterEach
    void drop() {
        RealDatabase.await(pool.query("drop table scratch.copied_fact").execute());
    }

    @Test
    void whatIsCopiedIsReadBackAsItWas() throws SQLException {
        Contacts answered = CONTACT.another().with(Outcome.ANSWERED).judged(true)
                .in(new Chain(Strength.CONFIRMED, UUID.randomUUID(), AT.minusSeconds(60), true, AT.plusSeconds(60)));
        Fact both = Fact.of(answered.state()).merge(Fact.of(answered.heldBy("burgerzaken", AT, AT, 3, true)));

        assertCopied(Fact.of(CONTACT.state()));
        assertCopied(Fact.of(CONTACT.another().routed(1, null, AT)));
        assertCopied(both);
    }

    @Test
    void howAContactIsCountedIsCopiedAsTheConsumersWriteIt() throws SQLException {
        Fact fact = Fact.of(CONTACT.another().handedOver().state());
        copy(fact);

        RealDatabase.await(pool.withTransaction(transaction -> TABLE.append(transaction, List.of(fact))));

        assertThat(RealDatabase.await(pool.query("select distinct * from scratch.copied_fact").execute()).size()).isOne();
    }

    @Test
    void textOfAnyKindIsCopied() throws SQLException {
        assertCopied(Fact.of(CONTACT.about("a\tb\nc\rd\\e€𝄞\\N").state()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1999-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.000001Z", "-0043-03-15T12:00:00Z" })
    void momentsLongAgoAreCopied(String at) throws SQLException {
        assertCopied(Fact.of(CONTACT.at(Instant.parse(at)).state()));
    }

    @Test
    void momentsAreCutOffAtMicroseconds() throws SQLException {
        copy(Fact.of(CONTACT.at(AT.plusNanos(999)).state()));

        assertThat(copied().getFirst().intake().occurredAt()).isEqualTo(AT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "+300000-01-01T00:00:00Z", "+900000000-12-31T23:59:59Z", "-900000000-01-01T00:00:00Z" })
    void aMomentBeyondAllReckoningIsRefused(String at) {
        assertRefused(CONTACT.at(Instant.parse(at)), "22008");
    }

    @Test
    void aTextThatPostgresqlCannotKeepIsRefused() {
        assertRefused(CONTACT.about("nul\u0000teken"), "22021");
    }

    private void assertRefused(Contacts contact, String sqlState) {
        assertThatThrownBy(() -> copy(Fact.of(contact.state())))
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(sqlState));
    }

    private void assertCopied(Fact fact) throws SQLException {
        copy(fact);

        assertThat(copied()).contains(fact);
    }

    private void copy(Fact fact) throws SQLException {
        try (var connection = database.getConnection()) {
            TABLE.copy(connection, List.of(fact));
        }
    }

    private List<Fact> copied() {
        return RealDatabase
                .await(pool.preparedQuery("select %s from scratch.copied_fact".formatted(FactTable.COLUMNS)).execute())
                .stream()
                .map(FactTable::read).toList();
    }
}

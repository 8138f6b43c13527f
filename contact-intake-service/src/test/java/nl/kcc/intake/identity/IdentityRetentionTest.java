package nl.kcc.intake.identity;

import static nl.kcc.intake.AsAgent.register;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

@IntakeTest
class IdentityRetentionTest extends EmptyIntake {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    IdentityRetention retention;

    @BeforeEach
    void twoPersonsAndSomebodyElse() {
        register("""
                {"municipality": "GM0344", "channel": "PHONE", "person": {"type": "BSN", "value": "999990342"},
                 "questions": [{"topic": "grofvuil", "summary": "Wanneer?"}, {"summary": "En verder?"}]}
                """).then().statusCode(201);
        database.execute("update identity_pseudonym set last_used_at = now() - interval '35 days 1 second'");
        register("""
                {"municipality": "GM0344", "channel": "PHONE", "person": {"type": "PHONE", "value": "06 12345678"},
                 "questions": [{"summary": "Wanneer?"}]}
                """).then().statusCode(201);
    }

    @Test
    void whoWasNotThereFor35DaysIsForgottenAndTheContactsStay() {
        forget();

        assertThat(database.column("select type from identity_pseudonym")).containsExactly("PHONE");
        assertThat(database.count("contact")).isEqualTo(3);
        assertThat(database.column("select chain_strength from contact where identity_id is null"))
                .containsExactly("CONFIRMED", "CONFIRMED");
    }

    @Test
    void whoMayComeBackAfterThirtyDaysIsStillKnown() {
        database.execute("update identity_pseudonym set last_used_at = now() - interval '34 days 23 hours'");

        forget();

        assertThat(database.count("identity_pseudonym")).isEqualTo(2);
    }

    @Test
    void aPersonSomebodyIsAtWorkForIsPassedOver() throws Exception {
        try (Connection ours = database.dataSource().getConnection(); var statement = ours.createStatement()) {
            ours.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended(hash, 0)) from identity_pseudonym");
            forget();
            ours.rollback();
        }

        assertThat(database.count("identity_pseudonym")).isEqualTo(2);
        forget();
        assertThat(database.count("identity_pseudonym")).isEqualTo(1);
    }

    private void forget() {
        retention.forget().await().atMost(PATIENCE);
    }
}

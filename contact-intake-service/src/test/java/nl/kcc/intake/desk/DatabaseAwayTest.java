package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.restassured.response.Response;
import nl.kcc.intake.IntakeDatabase;
import nl.kcc.intake.IntakeTest;

@IntakeTest
class DatabaseAwayTest {

    private static final String BODY = """
            {"municipality": "GM0344", "channel": "PHONE", "questions": [{"summary": "Een"}]}
            """;

    @Inject
    IntakeDatabase database;

    @Test
    void whileTheDatabaseIsAwayTheAnswerIs503AndAfterwardsAllIsWell() throws Exception {
        aContact("");
        try (Connection ours = database.dataSource().getConnection(); var statement = ours.createStatement()) {
            try {
                statement.execute("alter database intake connection limit 0");
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity "
                        + "where datname = 'intake' and pid <> pg_backend_pid()");

                await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                    long start = System.nanoTime();
                    Response answer = register(BODY);
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.contentType()).startsWith("application/problem+json");
                    assertThat(answer.header("Retry-After")).isNotBlank();
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
                });
            } finally {
                statement.execute("alter database intake connection limit -1");
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> register(BODY).statusCode() == 201);
    }

    @Test
    void aDatabaseThatHangsIsNotWaitedForAndTheWorkIsNotLost() throws Exception {
        database.clear();
        Response refused;
        try (Connection ours = database.dataSource().getConnection(); var statement = ours.createStatement()) {
            ours.setAutoCommit(false);
            statement.execute("lock table contact in access exclusive mode");
            refused = registerWithKey();
            ours.rollback();
        }

        assertThat(refused.statusCode()).isEqualTo(503);
        await().atMost(Duration.ofSeconds(20)).until(() -> database.count("contact") == 1);
        assertThat(registerWithKey().jsonPath().getString("contacts[0].id"))
                .isEqualTo(database.column("select id from contact").getFirst());
        assertThat(database.count("contact")).isEqualTo(1);
    }

    private static Response registerWithKey() {
        return agent().header(IdempotencyKey.HEADER, "hangt").body(BODY).post("/v1/contacts");
    }
}

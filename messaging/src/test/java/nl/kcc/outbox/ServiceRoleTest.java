package nl.kcc.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import nl.kcc.infra.InfraTestResource;

class ServiceRoleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, String> settings = settings();

    /// A table there is to own, in a database that no other test of this module uses.
    @BeforeEach
    void create() {
        as("kcc.database.owner", "kcc.database.owner-password",
                pool -> pool.query("create table if not exists owned ()").execute().await().atMost(PATIENCE));
    }

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void aRoleThatOwnsNothingIsFine() {
        assertThatCode(() -> check("kcc.database.user", "kcc.database.password")).doesNotThrowAnyException();
    }

    @Test
    void theOwnerIsRefusedInOneSentence() {
        assertThatThrownBy(() -> check("kcc.database.owner", "kcc.database.owner-password"))
                .isInstanceOf(ConfigurationException.class).hasMessage("""
                        The database role 'routing' in kcc.database.user owns tables, so row-level security would not keep \
                        municipalities apart: give the service a role that owns nothing, and name the owner in \
                        kcc.database.owner.""");
    }

    @Test
    void aSuperuserIsRefused() {
        assertThatThrownBy(() -> check("kcc.test.superuser", "kcc.test.superuser-password"))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("is a superuser or has BYPASSRLS");
    }

    private void check(String user, String password) {
        as(user, password, pool -> new ServiceRole(pool).check(null));
    }

    private void as(String user, String password, java.util.function.Consumer<Pool> work) {
        var options = PgConnectOptions.fromUri(settings.get("kcc.database.url")).setUser(settings.get(user))
                .setPassword(settings.get(password));
        Pool pool = Pool.newInstance(PgBuilder.pool().connectingTo(options).with(new PoolOptions().setMaxSize(1))
                .using(vertx.getDelegate()).build());
        try {
            work.accept(pool);
        } finally {
            pool.close().await().atMost(PATIENCE);
        }
    }

    private static Map<String, String> settings() {
        var infrastructure = new InfraTestResource();
        infrastructure.init(Map.of("database", "routing"));
        return infrastructure.start();
    }
}

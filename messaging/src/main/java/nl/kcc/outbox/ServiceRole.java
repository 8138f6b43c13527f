package nl.kcc.outbox;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;

/// Stops a start as a database role that row-level security does not bind, or that could switch it off.
@ApplicationScoped
class ServiceRole {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String RIGHTS = """
            select rolname, rolsuper or rolbypassrls as unbound,
                exists (select from pg_class where relnamespace = current_schema()::regnamespace
                    and relkind in ('r', 'p', 'v') and pg_has_role(current_user, relowner, 'member')) as owner
            from pg_roles where rolname = current_user
            """;

    private final Pool pool;

    ServiceRole(Pool pool) {
        this.pool = pool;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        demandBound(pool.query(RIGHTS).execute().await().atMost(PATIENCE).iterator().next());
    }

    private static void demandBound(Row role) {
        if (role.getBoolean("unbound") || role.getBoolean("owner")) {
            throw new ConfigurationException("""
                    The database role '%s' in kcc.database.user %s, so row-level security would not keep municipalities apart: \
                    give the service a role that owns nothing, and name the owner in kcc.database.owner."""
                    .formatted(role.getString("rolname"),
                            role.getBoolean("unbound") ? "is a superuser or has BYPASSRLS" : "owns tables"));
        }
    }
}

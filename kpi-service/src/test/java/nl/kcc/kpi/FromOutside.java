package nl.kcc.kpi;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;

/// The tables as the superuser sees them: row-level security shows all rows to that one alone.
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface FromOutside {

    @Singleton
    class Superuser {

        @Produces
        @Singleton
        @FromOutside
        Pool pool(Vertx vertx, @ConfigProperty(name = "kcc.database.url") String url,
                @ConfigProperty(name = "kcc.test.superuser") String user,
                @ConfigProperty(name = "kcc.test.superuser-password") String password) {
            return Pool.newInstance(PgBuilder.pool()
                    .connectingTo(PgConnectOptions.fromUri(url).setUser(user).setPassword(password))
                    .with(new PoolOptions().setMaxSize(2)).using(vertx.getDelegate()).build());
        }
    }
}

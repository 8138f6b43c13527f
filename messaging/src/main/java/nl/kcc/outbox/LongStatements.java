package nl.kcc.outbox;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;

/// Lets the driver keep statements prepared whatever their length. By itself it prepares any of 2,048 characters or more
/// anew each time, which for a statement of many contacts is most of the server's work.
@Singleton
class LongStatements implements PgPoolCreator {

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(server -> server.setPreparedStatementCacheSqlFilter(_ -> true));
        return PgBuilder.pool().with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions> copyOf(input.pgConnectOptionsList())).using(input.vertx())
                .build();
    }
}

package nl.kcc.kpi.operations.rebuild;

import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import nl.kcc.kpi.fold.FactsInLog;
import nl.kcc.kpi.fold.Freshness;
import nl.kcc.kpi.fold.encounters.EncountersInLog;
import nl.kcc.kpi.operations.drift.Recount;

/// What every run works with.
@Singleton
final class Workbench {

    final Runs runs;
    final Recount recount;
    final FactsInLog log;
    final EncountersInLog encounters;
    final Freshness freshness;
    final Map<String, Object> broker;
    final DataSource database;
    final Pool pool;

    Workbench(Runs runs, Recount recount, FactsInLog log, EncountersInLog encounters, Freshness freshness,
            @Identifier("default-kafka-broker") Map<String, Object> broker, DataSource database, Pool pool) {
        this.runs = runs;
        this.recount = recount;
        this.log = log;
        this.encounters = encounters;
        this.freshness = freshness;
        this.broker = broker;
        this.database = database;
        this.pool = pool;
    }
}

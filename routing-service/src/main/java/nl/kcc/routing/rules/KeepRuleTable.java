package nl.kcc.routing.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.settings.UnusableSettings;

/// Keeps each version of the rule table that ever decided, and refuses to start when a version says something else than
/// before: traces would then explain decisions by rules that were never there.
@ApplicationScoped
class KeepRuleTable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEEP = """
            insert into rule_set (version, content, first_at) values ($1, $2, $3) on conflict (version) do nothing
            """;
    private static final String KEPT = "select content from rule_set where version = $1";

    private final RuleTable rules;
    private final BackgroundWork work;
    private final Clock clock;

    KeepRuleTable(RuleTable rules, BackgroundWork work, Clock clock) {
        this.rules = rules;
        this.work = work;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        String kept = work.sql(this::keep).await().atMost(PATIENCE);
        if (!kept.equals(content())) {
            throw new UnusableSettings("De regeltabel is gewijzigd maar heeft nog versie %d; verhoog de versie (version)."
                    .formatted(rules.version()));
        }
    }

    private Uni<String> keep(SqlConnection transaction) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return transaction.preparedQuery(KEEP).execute(Tuple.of(rules.version(), content(), now))
                .chain(() -> transaction.preparedQuery(KEPT).execute(Tuple.of(rules.version())))
                .map(rows -> rows.iterator().next().getString("content"));
    }

    private String content() {
        return rules.toString();
    }
}

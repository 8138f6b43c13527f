package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.kcc.allinone.Service;

/// The database alone would keep municipalities apart, whatever a service forgets to ask.
@Order(4)
@ExtendWith(OnTheProduct.class)
class RowLevelSecurityIT {

    /// Tables that hold the same for all municipalities, with the reason.
    private static final Map<String, String> SHARED = Map.ofEntries(
            Map.entry("intake.topic_copy", "the topic catalogue"),
            Map.entry("routing.topic", "the topic catalogue"),
            Map.entry("kpi.grain", "what the counters tell apart"),
            Map.entry("routing.knowledge_version", "the topic catalogue, rules, calendars and terms"),
            Map.entry("routing.knowledge_in_force", "which of them is in force from when"),
            Map.entry("kpi.topic", "the topic catalogue"),
            Map.entry("kpi.topic_direct", "the topic catalogue"),
            Map.entry("kpi.channel_weight", "fixed weights of the mix-adjusted total"),
            Map.entry("kpi.published_day", "which days were recorded, not what"),
            Map.entry("kpi.rebuild", "an operator's runs over the installation"),
            Map.entry("intake.republication", "an operator's runs over the installation"),
            Map.entry("routing.republication", "an operator's runs over the installation"),
            Map.entry("intake.written_log", "where the service's topics end in Kafka"),
            Map.entry("routing.written_log", "where the service's topics end in Kafka"),
            Map.entry("kpi.written_log", "where the service's topics end in Kafka"));

    private final Kcc kcc;
    private final String ours;
    private final String theirs;

    RowLevelSecurityIT(Kcc kcc) {
        this.kcc = kcc;
        this.ours = kcc.newMunicipality();
        this.theirs = kcc.newMunicipality();
    }

    @BeforeEach
    void storeOurs() {
        new Desk(kcc, ours).register("PHONE", "HANDOVER", "ANSWERED");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            try (var sql = Sql.asSuperuser(kcc.product(), Service.KPI)) {
                return sql.count("contact_fact where routing_version > 0 and municipality = '" + ours + "'") == 2;
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theServicesRoleSeesAndChangesNothingUnlessItSaysForWhom(Service service) throws SQLException {
        for (String table : guarded(service)) {
            try (var sql = Sql.asService(kcc.product(), service)) {
                assertThat(sql.count(table)).as(table + " without a word").isZero();
                assertThat(sql.run("delete from " + table)).as("deleted from " + table).isZero();

                sql.say(theirs);
                String ofOurs = table + " t where t::text like '%" + ours + "%'";
                assertThat(sql.count(ofOurs)).as(table + " for others").isZero();
                assertThat(sql.run("delete from " + ofOurs)).as("deleted for others from " + table).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoSaysForWhomSeesTheRowsUntilTheTransactionEnds(Service service) throws SQLException {
        String table = Map.of(Service.INTAKE, "contact", Service.ROUTING, "handover", Service.KPI, "counter")
                .get(service);
        try (var sql = Sql.asService(kcc.product(), service)) {
            sql.say(ours);
            assertThat(sql.count(table)).isPositive();

            sql.connection().rollback();

            assertThat(sql.count(table)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theServicesRoleOwnsNothingAndTheOwnerIsBoundToo(Service service) throws SQLException {
        try (var sql = Sql.asService(kcc.product(), service)) {
            assertThat(sql.count("pg_roles where rolname = current_user and (rolsuper or rolbypassrls)")).isZero();
            assertThat(sql.count("pg_class where pg_has_role(current_user, relowner, 'member')")).isZero();
        }
        try (var sql = Sql.asSuperuser(kcc.product(), service)) {
            for (String table : guarded(service)) {
                assertThat(sql.count("pg_class where oid = '%s'::regclass and relrowsecurity and relforcerowsecurity"
                        .formatted(table))).as(table).isOne();
            }
        }
    }

    private List<String> guarded(Service service) throws SQLException {
        try (var sql = Sql.asSuperuser(kcc.product(), service)) {
            return sql.tables().stream().filter(table -> !SHARED.containsKey(service.database() + "." + table)).toList();
        }
    }
}

package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import nl.kcc.allinone.Service;

@Order(60)
@ExtendWith(OnTheProduct.class)
class RebuildIT {
    private static final String GROUP = "kpi-service";

    private final Kcc kcc;

    RebuildIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @Test
    void replayingTheLogIntoAnEmptyDatabaseGivesTheSameFigures() throws SQLException, ExecutionException, InterruptedException {
        new Desk(kcc, kcc.newMunicipality()).register("PHONE", "ANSWERED", "WARM_SETTLED", "HANDOVER", "SPAM");
        kcc.books().balance();
        var before = kcc.books().counted();
        var kpi = kcc.product().service(Service.KPI);

        kpi.stop();
        emptyTheDatabase();
        forgetWhatWasRead();
        kpi.start();
        kpi.awaitReady(Kcc.READY_WITHIN);

        await().atMost(Duration.ofMinutes(2)).ignoreExceptions()
                .untilAsserted(() -> assertThat(kcc.books().counted()).isEqualTo(before));
    }

    private void emptyTheDatabase() throws SQLException {
        try (var connection = kcc.database(Service.KPI); var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public authorization kpi");
        }
    }

    private void forgetWhatWasRead() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                kcc.product().infrastructure().kafkaBootstrap()))) {
            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
                admin.deleteConsumerGroups(List.of(GROUP)).all().get();
                return true;
            });
        }
    }
}

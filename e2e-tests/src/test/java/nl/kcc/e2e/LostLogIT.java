package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import nl.kcc.allinone.Service;
import nl.kcc.infra.Folders;
import nl.kcc.simulator.wire.User;

/// Last of all: afterwards Kafka holds how everything stands, and no longer how it came about.
@Order(80)
@ExtendWith(OnTheProduct.class)
class LostLogIT {
    private final Kcc kcc;

    LostLogIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @Test
    void whatAnEmptyKafkaHasLostIsToldAgainWithoutAHand() throws InterruptedException {
        var kpi = kcc.product().service(Service.KPI);
        var intake = kcc.product().service(Service.INTAKE).pid();
        var routing = kcc.product().service(Service.ROUTING).pid();
        try (var day = BusyDay.start(kcc, kcc.newMunicipality(), 300, 41)) {
            // What is told from here on is in Kafka alone.
            kpi.kill();
            day.awaitCalls(150);

            loseEverythingInKafka();
            kpi.start();
            kpi.awaitReady(Kcc.READY_WITHIN);
            assertThat(kpiLag()).as("seconds, or unknown").isNotEqualTo(0);
            day.finish();
        }
        var promised = Promises.within(Duration.ofSeconds(60), Duration.ofSeconds(150));
        await("all is told again").atMost(promised).until(() -> metric(Service.INTAKE, "outbox_log_lost") == 0
                && metric(Service.ROUTING, "outbox_log_lost") == 0);
        kcc.books().balance();

        // One a topic: intake's contacts, encounters and the manifests of each; routing's decisions, topics and manifests.
        assertThat(metric(Service.INTAKE, "outbox_log_losses_total")).isEqualTo(4);
        assertThat(metric(Service.ROUTING, "outbox_log_losses_total")).isEqualTo(3);
        await("nothing lags").atMost(Duration.ofMinutes(1)).until(() -> kpiLag() < 15);
        await("the manifests say so too").atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            var manifests = kcc.http().get(User.OPERATOR, kcc.url(Service.KPI), "/v1/kpi/manifests").json();
            assertThat(manifests.path("waiting").asInt(-1)).isZero();
        });
        assertThat(kcc.product().service(Service.INTAKE).pid()).isEqualTo(intake);
        assertThat(kcc.product().service(Service.ROUTING).pid()).isEqualTo(routing);
    }

    /// As after a disk that was full, or another one.
    private void loseEverythingInKafka() {
        var kafka = kcc.product().settings().data().resolve("kafka");
        kcc.product().broker().kill();
        Folders.delete(kafka.resolve("log"));
        Folders.delete(kafka.resolve("metadata"));
        kcc.product().broker().start();
        kcc.product().broker().awaitReady(Kcc.READY_WITHIN);
    }

    private double kpiLag() {
        return metric(Service.KPI, "kpi_lag");
    }

    /// No number while it is unknown, as soon after a start.
    private double metric(Service service, String name) {
        return kcc.http().get(null, kcc.url(service), "/q/metrics").text().lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).findFirst()
                .orElse(Double.NaN);
    }
}

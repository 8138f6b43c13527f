package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import nl.kcc.allinone.Service;
import nl.kcc.infra.Part;
import nl.kcc.simulator.wire.User;

@Order(20)
@ExtendWith(OnTheProduct.class)
class KilledPartsIT {
    /// So many for each part that is to be killed.
    private static final int CONTACTS = 120;
    private static final int CALLS_BETWEEN = 60;
    private static final String CONTACT = """
            {"municipality": "%s", "channel": "PHONE", "questions": [{"topic": null, "summary": "Een vraag", "outcome": "ANSWERED"}]}""";

    private final Kcc kcc;

    KilledPartsIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @Test
    void eachPartMayBeKilledUnderLoadAndNothingIsLost() throws InterruptedException {
        var parts = new ArrayDeque<>(Stream.concat(Stream.of(Service.values()).map(kcc.product()::service),
                Stream.of(kcc.product().postgres(), kcc.product().postgres())).toList());
        for (int seed = 11; !parts.isEmpty(); seed++) {
            killSomeInADay(parts, seed);
        }
    }

    /// Intake goes on while the others start again: a slow machine needs a second day for the last of them.
    private void killSomeInADay(Queue<Part> parts, int seed) throws InterruptedException {
        try (var day = BusyDay.ofAllChannels(kcc, CONTACTS * parts.size(), seed)) {
            int left = parts.size();
            for (long calls = CALLS_BETWEEN; !parts.isEmpty(); calls += CALLS_BETWEEN) {
                day.awaitCalls(calls);
                if (!day.isGoingOn()) {
                    break;
                }
                Kcc.killAndStart(parts.remove());
            }
            assertThat(parts.size()).as("killed while the day went on").isLessThan(left);
            day.finish();
        }
    }

    @Test
    void withoutItsDatabaseAServiceSaysSoAtOnceAndRecoversByItself() {
        kcc.product().postgres().kill();
        try {
            var refusal = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts",
                    CONTACT.formatted(kcc.newMunicipality()));

            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.contentType()).startsWith("application/problem+json");
            assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
            assertThat(refusal.took()).isLessThan(Promises.within(Duration.ofSeconds(2), Duration.ofSeconds(5)));
        } finally {
            kcc.product().postgres().start();
            kcc.product().postgres().awaitReady(Kcc.READY_WITHIN);
        }
        var recovery = Promises.within(Duration.ofSeconds(10), Duration.ofSeconds(30));
        await().atMost(recovery).untilAsserted(() -> assertThat(kcc.http()
                .get(User.MANAGER, kcc.url(Service.KPI), "/v1/kpi?window=today").status()).isEqualTo(200));
        await().atMost(recovery).untilAsserted(() -> assertThat(kcc.http()
                .get(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e").status())
                .isEqualTo(404));
    }
}

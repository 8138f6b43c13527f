package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

@Order(20)
@ExtendWith(OnTheProduct.class)
class KilledPartsIT {
    private static final int CONTACTS = 800;
    private static final String CONTACT = """
            {"municipality": "%s", "channel": "PHONE", "questions": [{"topic": null, "summary": "Een vraag", "outcome": "ANSWERED"}]}""";

    private final Kcc kcc;

    KilledPartsIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @Test
    void eachPartMayBeKilledUnderLoadAndNothingIsLost() throws InterruptedException {
        var parts = Stream.concat(Stream.of(Service.values()).map(kcc.product()::service),
                Stream.of(kcc.product().postgres(), kcc.product().postgres())).toList();
        try (var day = BusyDay.start(kcc, kcc.newMunicipality(), CONTACTS, 11)) {
            for (int i = 0; i < parts.size(); i++) {
                day.awaitCalls(CONTACTS / 10 * (i + 1));
                assertThat(day.isGoingOn()).as("load while part %d is killed", i).isTrue();
                Kcc.killAndStart(parts.get(i));
            }
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

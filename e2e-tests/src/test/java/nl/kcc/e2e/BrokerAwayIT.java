package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(30)
@ExtendWith(OnTheProduct.class)
class BrokerAwayIT {
    /// A minute, unless `-Dkcc.e2e.broker-away=PT20S` says otherwise.
    private static final Duration AWAY = Duration.parse(System.getProperty("kcc.e2e.broker-away", "PT1M"));

    private final Kcc kcc;

    BrokerAwayIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @Test
    void contactsKeepComingInWhileTheBrokerIsAwayAndAreAllCountedAfterwards() throws InterruptedException {
        try (var day = BusyDay.start(kcc, kcc.newMunicipality(), 600, 21)) {
            day.awaitCalls(100);
            kcc.product().broker().kill();
            var acceptedBefore = day.acceptedCalls();

            await().pollDelay(AWAY).atMost(AWAY.plusSeconds(5)).until(() -> true);

            assertThat(day.acceptedCalls()).as("calls accepted without a broker").isGreaterThan(acceptedBefore + 200);
            kcc.product().broker().start();
            kcc.product().broker().awaitReady(Kcc.READY_WITHIN);
            day.finish();
        }
    }
}

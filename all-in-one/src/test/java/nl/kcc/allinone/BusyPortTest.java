package nl.kcc.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import nl.kcc.infra.FreePorts;
import nl.kcc.infra.PartFailure;

class BusyPortTest {

    @Test
    void aBusyPortIsNamedWithTheServiceThatNeedsIt() throws IOException {
        try (var taken = new ServerSocket(FreePorts.next(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> BusyPort.refuse("kpi-service", taken.getLocalPort(), "--ports"))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + ", which kpi-service needs, is in use")
                    .hasMessageEndingWith("choose another one with --ports.");
        }
    }

    @Test
    void aFreePortIsFine() {
        assertThatCode(() -> BusyPort.refuse("kpi-service", FreePorts.next(), "--ports")).doesNotThrowAnyException();
    }

    @Test
    void theProgramThatHoldsItIsRead() {
        assertThat(BusyPort.in("LISTEN 0 128 127.0.0.1:8081 0.0.0.0:* users:((\"java\",pid=4711,fd=21))"))
                .contains("java (process 4711)");
    }

    @Test
    void aHolderThatStaysHiddenIsLeftOut() {
        assertThat(BusyPort.in("LISTEN 0 128 127.0.0.1:8081 0.0.0.0:*")).isEmpty();
    }
}

package nl.kcc.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;

class TrustedProxiesTest {

    private static final TrustedProxies OURS = TrustedProxies.of(List.of("10.0.0.0/8", " 192.0.2.7", "fd00::/8"));

    @ParameterizedTest
    @CsvSource({ "10.1.2.3, 203.0.113.5, 203.0.113.5", "192.0.2.7, '203.0.113.5, 10.9.9.9', 203.0.113.5",
            "10.1.2.3, '198.51.100.1, 203.0.113.5', 203.0.113.5", "10.1.2.3, 203.0.113.5:4711, 203.0.113.5",
            "fd00::1, '[2001:db8::1]:443', '2001:db8:0:0:0:0:0:1'", "10.1.2.3, 2001:db8::1, '2001:db8:0:0:0:0:0:1'",
            "10.1.2.3, unknown, 10.1.2.3", "10.1.2.3, '203.0.113.5, x', 10.1.2.3", "10.1.2.3, '', 10.1.2.3" })
    void aProxyOfOursSaysWhereARequestCameFrom(String peer, String forwardedFor, String client) {
        assertThat(OURS.client(peer, List.of(forwardedFor))).isEqualTo(client);
    }

    @Test
    void severalHeadersAreOne() {
        assertThat(OURS.client("10.1.2.3", List.of("198.51.100.1", "203.0.113.5"))).isEqualTo("203.0.113.5");
        assertThat(OURS.client("10.1.2.3", List.of())).isEqualTo("10.1.2.3");
    }

    @Test
    void nobodyElsesWordCounts() {
        assertThat(OURS.client("192.0.2.8", List.of("203.0.113.5"))).isEqualTo("192.0.2.8");
        assertThat(TrustedProxies.of(List.of()).client("127.0.0.1", List.of("203.0.113.5"))).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "proxy", "10.0.0.0/33", "10.0.0.0/x", "", "10.0.0" })
    void whatIsNoAddressStopsTheStart(String network) {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> TrustedProxies.of(List.of(network)))
                .withMessageContaining("'" + network + "'");
    }
}

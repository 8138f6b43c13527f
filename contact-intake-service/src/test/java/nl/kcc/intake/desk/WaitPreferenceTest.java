package nl.kcc.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitPreferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wait=2                          | 2
            wait=0                          | 0
            Wait = 10                       | 10
            wait="5"                        | 5
            respond-async, wait=3           | 3
            wait=3; foo=bar, wait=9         | 3
            wait=600                        | 10
            """)
    void theTimeTheClientHasIsGrantedUpToTenSeconds(String header, int seconds) {
        assertThat(WaitPreference.of(List.of(header))).contains(new WaitPreference(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "wait", "wait=", "wait=-1", "wait=soon", "wait=99999999999", "awaits=3" })
    void aPreferenceThatMakesNoSenseIsPassedOver(String header) {
        assertThat(WaitPreference.of(List.of(header))).isEmpty();
    }

    @Test
    void severalHeadersAreOne() {
        assertThat(WaitPreference.of(List.of("return=minimal", "wait=4"))).contains(new WaitPreference(4));
        assertThat(WaitPreference.of(List.of())).isEmpty();
    }
}

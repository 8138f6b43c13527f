package nl.kcc.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {

    @ParameterizedTest
    @ValueSource(strings = { "999990342", "111222333", "123456782", "010464554" })
    void passesTheElevenTest(String digits) {
        assertThat(Bsn.isValid(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "123456789", "000000000", "12345678", "1234567820", "12345678x", "١٢٣٤٥٦٧٨٢", "1234 5678" })
    void isNoNumber(String digits) {
        assertThat(Bsn.isValid(digits)).isFalse();
    }
}

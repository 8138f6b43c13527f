package nl.kcc.routing.handover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTextTest {

    @ParameterizedTest
    @CsvSource({
            "bsn 999990342 gebeld, bsn ********* gebeld",
            "111222333, *********",
            "(123456782), (*********)",
            "999990342 en 111222333, ********* en *********",
            "zaak 123456789, zaak 123456789", // fails the proof
            "tel 0612345678, tel 0612345678", // ten digits
            "000000000, 000000000",
            "geen nummer, geen nummer",
    })
    void nineDigitsThatPassTheProofAreMasked(String text, String masked) {
        assertThat(MaskedText.of(text)).isEqualTo(masked);
    }

    @Test
    void noTextStaysNoText() {
        assertThat(MaskedText.of(null)).isNull();
    }
}

package nl.kcc.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BsnMaskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mijn bsn is 999990342                 | Mijn bsn is [BSN]
            111222333 en 123456782                | [BSN] en [BSN]
            bsn:123456782.                        | bsn:[BSN].
            1234.56.782                           | [BSN]
            123 456 782                           | [BSN]
            1 2 3 4 5 6 7 8 2                     | [BSN]
            1.2.3. 4.5.6. 7.8.2                   | [BSN]
            12 34.56 782 is het                   | [BSN] is het
            1234-56-782                           | [BSN]
            NL123456782B01                        | NL[BSN]B01
            2025 123456782                        | 2025 [BSN]
            123456782 5                           | [BSN] 5
            1 99999034 2                          | 1 [BSN]
            １２３４５６７８２                       | [BSN]
            ١٢٣٤٥٦٧٨٢                             | [BSN]
            """)
    void aCitizenServiceNumberIsMaskedHoweverItIsWritten(String text, String masked) {
        assertThat(BsnMask.mask(text)).isEqualTo(masked);
        assertThat(BsnMask.isIn(text)).isTrue();
    }

    @Test
    void noBreakSpaceAndInvisibleCharactersDoNotHideIt() {
        assertThat(BsnMask.mask("123\u00a0456\u202f782")).isEqualTo("[BSN]");
        assertThat(BsnMask.mask("12345\u200b6782")).isEqualTo("[BSN]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Bel 06 12345678", "0612345678", "123456789", "000000000", "1234567820", "01234567822",
            "12345678", "zaak 2026-0001234", "21-11-2026 9 uur", "123456 en 782", "", "𝄞 123 𝄞", "1234   56782" })
    void otherNumbersStay(String text) {
        assertThat(BsnMask.mask(text)).isEqualTo(text);
        assertThat(BsnMask.isIn(text)).isFalse();
    }
}

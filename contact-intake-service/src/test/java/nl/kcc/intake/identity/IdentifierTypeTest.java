package nl.kcc.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTypeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            BSN,   999990342,             999990342
            BSN,   1112.22.333,           111222333
            BSN,   ' 123 456 782 ',       123456782
            KVK,   12345678,              12345678
            KVK,   12 34 56 78,           12345678
            EMAIL, Jan.Jansen@Voorbeeld.NL, jan.jansen@voorbeeld.nl
            EMAIL, ' jan@voorbeeld.nl ',  jan@voorbeeld.nl
            PHONE, 06 12345678,           +31612345678
            PHONE, 06-12345678,           +31612345678
            PHONE, +31 6 1234 5678,       +31612345678
            PHONE, 0031612345678,         +31612345678
            PHONE, (030) 286 00 00,       +31302860000
            PHONE, +32 2 555 12 12,       +3225551212
            PHONE, 14 030,                +3114030
            """)
    void theSamePersonHasOneNotation(IdentifierType type, String given, String normal) {
        assertThat(type.normalise(given)).contains(normal);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            BSN,   123456789
            BSN,   000000000
            BSN,   12345678
            BSN,   1234567820
            BSN,   12345678a
            BSN,   １２３４５６７８２
            KVK,   1234567
            KVK,   123456789
            KVK,   1234567x
            EMAIL, jan
            EMAIL, jan@
            EMAIL, @voorbeeld.nl
            EMAIL, jan@voorbeeld
            EMAIL, jan@@voorbeeld.nl
            EMAIL, jan jansen@voorbeeld.nl
            PHONE, 12
            PHONE, 06 1234
            PHONE, bel mij
            PHONE, 06 12345678 of 06 87654321
            PHONE, +31 6 1234 5678 9012 3456
            """)
    void whatCannotBeOneIsRefused(IdentifierType type, String given) {
        assertThat(type.normalise(given)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(IdentifierType.class)
    void aComplaintIsASentenceThatRepeatsNothing(IdentifierType type) {
        assertThat(type.complaint()).endsWith(".").doesNotContain("%").doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\u0000", "\ud800" })
    void emptyAndUnprintableValuesAreRefused(String value) {
        for (IdentifierType type : IdentifierType.values()) {
            assertThat(type.normalise(value)).isEmpty();
        }
    }
}

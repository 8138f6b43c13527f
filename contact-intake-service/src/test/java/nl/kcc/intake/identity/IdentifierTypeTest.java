package nl.kcc.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kcc.events.Strength;

class IdentifierTypeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            BSN,   999990342,             999990342
            BSN,   1112.22.333,           111222333
            BSN,   ' 123 456 782 ',       123456782
            BSN,   １２３４５６７８２,     123456782
            BSN,   '\u200e123456782\u200b', 123456782
            KVK,   12345678,              12345678
            KVK,   12 34 56 78,           12345678
            KVK,   12345678\u200b,         12345678
            KVK,   12345678/000012345678, 12345678/000012345678
            KVK,   1234 5678 / 0000 1234 5678, 12345678/000012345678
            KVK,   12345678-000012345678, 12345678/000012345678
            KVK,   12345678 000012345678, 12345678/000012345678
            EMAIL, Jan.Jansen@Voorbeeld.NL, jan.jansen@voorbeeld.nl
            EMAIL, ' jan@voorbeeld.nl ',  jan@voorbeeld.nl
            EMAIL, jan@voorbeeld.nl.,     jan@voorbeeld.nl
            EMAIL, <jan@voorbeeld.nl>,    jan@voorbeeld.nl
            EMAIL, <jan@voorbeeld.nl.>,   jan@voorbeeld.nl
            EMAIL, [jan@voorbeeld.nl],    jan@voorbeeld.nl
            EMAIL, (jan@voorbeeld.nl),    jan@voorbeeld.nl
            EMAIL, "'jan@voorbeeld.nl'",  jan@voorbeeld.nl
            EMAIL, '"jan@voorbeeld.nl"',  jan@voorbeeld.nl
            EMAIL, '"<jan@voorbeeld.nl>".', jan@voorbeeld.nl
            EMAIL, “jan@voorbeeld.nl”,    jan@voorbeeld.nl
            EMAIL, „jan@voorbeeld.nl”,    jan@voorbeeld.nl
            EMAIL, '"jan"@voorbeeld.nl',  jan@voorbeeld.nl
            EMAIL, '"Jansen, Jan" <jan@voorbeeld.nl>', jan@voorbeeld.nl
            EMAIL, Jan Jansen <Jan@Voorbeeld.nl>, jan@voorbeeld.nl
            EMAIL, Zoë <jan@voorbeeld.nl>, jan@voorbeeld.nl
            EMAIL, jan@voorbeeld.nl (thuis), jan@voorbeeld.nl
            EMAIL, jan@voorbeeld.nl\u200e, jan@voorbeeld.nl
            EMAIL, ja\u200bn@voor\u00adbeeld.nl, jan@voorbeeld.nl
            EMAIL, \ufeffjan@voorbeeld.nl\u00a0, jan@voorbeeld.nl
            EMAIL, \u202ajan@voorbeeld.nl\u202c, jan@voorbeeld.nl
            EMAIL, ｊａｎ＠ｖｏｏｒｂｅｅｌｄ．ｎｌ, jan@voorbeeld.nl
            EMAIL, \u0133sbrand@voorbeeld.nl, ijsbrand@voorbeeld.nl
            EMAIL, zoë@voorbeeld.nl,      zoë@voorbeeld.nl
            EMAIL, zoe\u0308@voorbeeld.nl, zoë@voorbeeld.nl
            EMAIL, ZOË@voorbeeld.nl,      zoë@voorbeeld.nl
            EMAIL, info@café-zomer.nl,    info@xn--caf-zomer-d4a.nl
            EMAIL, info@cafe\u0301-zomer.nl, info@xn--caf-zomer-d4a.nl
            EMAIL, INFO@CAFÉ-ZOMER.NL,    info@xn--caf-zomer-d4a.nl
            EMAIL, info@xn--caf-zomer-d4a.nl, info@xn--caf-zomer-d4a.nl
            EMAIL, info@XN--CAF-ZOMER-D4A.nl., info@xn--caf-zomer-d4a.nl
            EMAIL, jan@straße.de,         jan@xn--strae-oqa.de
            EMAIL, o'brien+kcc@voorbeeld.co.uk, o'brien+kcc@voorbeeld.co.uk
            EMAIL, jan@a--b.nl,           jan@a--b.nl
            PHONE, 06 12345678,           +31612345678
            PHONE, 06-12345678,           +31612345678
            PHONE, +31 6 1234 5678,       +31612345678
            PHONE, 0031612345678,         +31612345678
            PHONE, (030) 286 00 00,       +31302860000
            PHONE, +32 2 555 12 12,       +3225551212
            PHONE, 14 030,                +3114030
            PHONE, +31 (0)6 12345678,     +31612345678
            PHONE, 06/12.34.56.78,        +31612345678
            PHONE, \u202a06\u201112345678\u202c, +31612345678
            PHONE, ０６１２３４５６７８,   +31612345678
            PHONE, 030 286 00 00 toestel 12, +31302860000
            PHONE, '030-2860000, Toestel: 12', +31302860000
            PHONE, 030-2860000 (tst. 12), +31302860000
            PHONE, 0302860000tst12,       +31302860000
            PHONE, 030-2860000 ext. 12,   +31302860000
            PHONE, 030-2860000 EXT12,     +31302860000
            PHONE, +31302860000;ext=12,   +31302860000
            PHONE, tel:+31302860000,      +31302860000
            PHONE, 030-2860000 extension 1234, +31302860000
            PHONE, 030-2860000 x12,       +31302860000
            PHONE, 030-2860000 #12,       +31302860000
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
            KVK,   1234567
            KVK,   123456789
            KVK,   1234567x
            KVK,   12345678/12345678
            KVK,   12345678/0000123456789
            KVK,   12345678/000012345678/1
            KVK,   /000012345678
            EMAIL, jan
            EMAIL, jan@
            EMAIL, @voorbeeld.nl
            EMAIL, jan@voorbeeld
            EMAIL, jan@@voorbeeld.nl
            EMAIL, jan jansen@voorbeeld.nl
            EMAIL, '"jan jansen"@voorbeeld.nl'
            EMAIL, '"jan@thuis"@voorbeeld.nl'
            EMAIL, '"jan"."jansen"@voorbeeld.nl'
            EMAIL, jan@voorbeeld..nl
            EMAIL, jan@.voorbeeld.nl
            EMAIL, jan@voorbeeld.nl..
            EMAIL, jan..jansen@voorbeeld.nl
            EMAIL, .jan@voorbeeld.nl
            EMAIL, jan.@voorbeeld.nl
            EMAIL, jan@-voorbeeld.nl
            EMAIL, jan@voor_beeld.nl
            EMAIL, jan@xn--zzzzzz.nl
            EMAIL, jan@[192.0.2.1]
            EMAIL, jan@192.0.2.1
            EMAIL, 'jan@voorbeeld.nl, piet@voorbeeld.nl'
            EMAIL, 'jan@voorbeeld.nl;piet@voorbeeld.nl'
            EMAIL, 'iedereen: jan@voorbeeld.nl;'
            EMAIL, <jan@voorbeeld.nl
            EMAIL, jan@voorbeeld.nl>
            EMAIL, Jan Jansen
            EMAIL, <>
            EMAIL, '""'
            PHONE, 12
            PHONE, 06 1234
            PHONE, bel mij
            PHONE, 06-1234ABCD
            PHONE, 0900-GEMEENTE
            PHONE, Jan 06-12345678
            PHONE, 06-12345678 Jan
            PHONE, 06-12345678 toestel
            PHONE, toestel 12
            PHONE, anonymous
            PHONE, anoniem
            PHONE, withheld
            PHONE, Private
            PHONE, 000
            PHONE, 0000000000
            PHONE, 0600000000
            PHONE, 06 11111111
            PHONE, 020-1111111
            PHONE, 1234567890
            PHONE, 112
            PHONE, 06 12345678 of 06 87654321
            PHONE, +31 6 1234 5678 9012 3456
            """)
    void whatCannotBeOneIsRefused(IdentifierType type, String given) {
        assertThat(type.normalise(given)).isEmpty();
    }

    @Test
    void branchesOfACompanyAreNotOnePerson() {
        assertThat(List.of("12345678/000012345678", "12345678/000087654321", "12345678"))
                .map(IdentifierType.KVK::normalise).doesNotHaveDuplicates().allMatch(Optional::isPresent);
        assertThat(IdentifierType.KVK.strength()).isEqualTo(Strength.CONFIRMED);
    }

    @Test
    void longAddressesAreRefused() {
        assertThat(IdentifierType.EMAIL.normalise("j".repeat(65) + "@voorbeeld.nl")).isEmpty();
        assertThat(IdentifierType.EMAIL.normalise("jan@" + "voorbeeld.".repeat(25) + "nl")).isEmpty();
        assertThat(IdentifierType.EMAIL.normalise("jan@" + "v".repeat(64) + ".nl")).isEmpty();
        assertThat(IdentifierType.EMAIL.normalise("(".repeat(254) + ")".repeat(254))).isEmpty();
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

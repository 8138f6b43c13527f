package nl.kcc.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private static final String SECRET = "a-secret-of-thirty-two-characters!";
    private static final Identifier MAIL = new Identifier(IdentifierType.EMAIL, "123456782");

    private final Pseudonyms pseudonyms = pseudonyms(SECRET, 1);

    @Test
    void theSameIdentifierHasTheSamePseudonym() {
        assertThat(pseudonyms.of(MAIL)).isEqualTo(pseudonyms(SECRET, 1).of(MAIL));
        assertThat(pseudonyms.of(MAIL).hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void theSameValueOfAnotherTypeHasAnotherPseudonym() {
        var asBsn = new Identifier(IdentifierType.BSN, MAIL.value());

        assertThat(pseudonyms.of(asBsn).hash()).isNotEqualTo(pseudonyms.of(MAIL).hash());
        assertThat(pseudonyms.fingerprint(MAIL.value())).isNotEqualTo(pseudonyms.of(MAIL).hash());
    }

    @Test
    void anotherSecretOrKeyVersionGivesAnotherPseudonym() {
        assertThat(pseudonyms(SECRET + "!", 1).of(MAIL).hash()).isNotEqualTo(pseudonyms.of(MAIL).hash());
        assertThat(pseudonyms(SECRET, 2).of(MAIL).hash()).isNotEqualTo(pseudonyms.of(MAIL).hash());
        assertThat(pseudonyms(SECRET, 2).of(MAIL).keyVersion()).isEqualTo(2);
    }

    @Test
    void anIdentifierDoesNotPrintItsValue() {
        assertThat(MAIL.toString()).doesNotContain(MAIL.value());
    }

    @Test
    void aSecretThatIsMissingOrShortStopsTheService() {
        assertThatThrownBy(() -> pseudonyms(null, 1)).hasMessageContaining("kcc.pseudonym-key");
        assertThatThrownBy(() -> pseudonyms("short", 1)).hasMessageContaining("32 characters");
    }

    private static Pseudonyms pseudonyms(String secret, int keyVersion) {
        return new Pseudonyms(new PseudonymConfig() {
            @Override
            public Optional<String> key() {
                return Optional.ofNullable(secret);
            }

            @Override
            public int keyVersion() {
                return keyVersion;
            }
        });
    }
}

package nl.kcc.intake.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class VerdictTokensTest {

    private static final UUID CONTACT = UUID.fromString("0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e");

    private final VerdictTokens tokens = new VerdictTokens(new byte[32]);

    @Test
    void aTokenNamesItsContactAndFitsAnAddress() {
        assertThat(tokens.contact(tokens.token(CONTACT))).contains(CONTACT);
        assertThat(tokens.token(CONTACT)).matches("[\\w-]{43}");
    }

    @Test
    void eachChangedBitMakesItForeign() {
        byte[] bytes = Base64.getUrlDecoder().decode(tokens.token(CONTACT));
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(tokens.contact(Base64.getUrlEncoder().withoutPadding().encodeToString(changed))).isEmpty();
        }
    }

    @Test
    void oneOfAnotherKeyOrOfNoFormIsForeign() {
        var others = new VerdictTokens("een andere sleutel van 32 tekens.".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (String token : new String[] { others.token(CONTACT), "", "x", "geen token!", tokens.token(CONTACT) + "AAAA" }) {
            assertThat(tokens.contact(token)).as(token).isEmpty();
        }
    }
}

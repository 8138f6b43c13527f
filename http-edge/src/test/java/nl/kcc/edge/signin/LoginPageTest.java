package nl.kcc.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class LoginPageTest {

    private static final Optional<String> PASSWORD = Optional.of("een-lang-wachtwoord");

    @Test
    void localUsersGetAForm() {
        assertThat(new LoginPage(new SignInSettings(PASSWORD, false)).page(null, null))
                .contains("<form", "name=\"wachtwoord\"").doesNotContain("organisatie");
    }

    @Test
    void theOrganisationGetsALinkAndNoForm() {
        assertThat(new LoginPage(new SignInSettings(Optional.empty(), true)).page(null, null))
                .contains("/inloggen/organisatie").doesNotContain("<form", "wachtwoord");
    }

    @Test
    void whoeverHasBothMayChoose() {
        assertThat(new LoginPage(new SignInSettings(PASSWORD, true)).page(null, null))
                .contains("<form", "/inloggen/organisatie");
    }
}

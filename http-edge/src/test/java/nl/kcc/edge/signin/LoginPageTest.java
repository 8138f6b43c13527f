package nl.kcc.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class LoginPageTest {

    private static final Optional<String> PASSWORD = Optional.of("een-lang-wachtwoord");

    @Test
    void localUsersGetAForm() {
        assertThat(page(PASSWORD, false))
                .contains("<form", "name=\"wachtwoord\"").doesNotContain("organisatie");
    }

    @Test
    void theOrganisationGetsALinkAndNoForm() {
        assertThat(page(Optional.empty(), true))
                .contains("/inloggen/organisatie").doesNotContain("<form", "wachtwoord");
    }

    @Test
    void whoeverHasBothMayChoose() {
        assertThat(page(PASSWORD, true))
                .contains("<form", "/inloggen/organisatie");
    }

    private static String page(Optional<String> password, boolean organisation) {
        return new LoginPage(new SignInSettings(password, organisation, 20, 60), null, null, null, null).page(null, null, null);
    }
}

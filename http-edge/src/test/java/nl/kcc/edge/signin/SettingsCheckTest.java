package nl.kcc.edge.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.configuration.ConfigurationException;

class SettingsCheckTest {

    private static final String PASSWORD = "een-lang-wachtwoord";
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private Optional<String> password = Optional.of(PASSWORD);
    private Optional<String> key = Optional.of(KEY);
    private Optional<String> url = Optional.empty();
    private boolean organisation;
    private int wrongPerAddress = 20;
    private Duration longest = Duration.ofHours(10);
    private Set<String> municipalities = Set.of("GM0344");
    private Set<String> former = Set.of("GM0310");

    @Test
    void goodSettingsStart() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void withoutAnyWayToSignInNothingStarts() {
        password = Optional.empty();
        refused("Nobody could sign in: set kcc.local-password (local users) or kcc.oidc.enabled=true (the organisation's own sign-in).");
    }

    @Test
    void theOrganisationAloneIsEnough() {
        password = Optional.empty();
        organisation = true;
        url = Optional.of("https://id.example.nl/realms/kcc");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void aShortPasswordStops() {
        password = Optional.of("elf tekens.");
        refused("kcc.local-password is too short: use at least 12 characters.");
    }

    @Test
    void aShortOrMissingKeyStops() {
        key = Optional.of(KEY.substring(1));
        refused("Set kcc.session-key, which encrypts the login cookie, to at least 32 characters.");
        key = Optional.empty();
        refused("Set kcc.session-key, which encrypts the login cookie, to at least 32 characters.");
    }

    @Test
    void aSessionWithoutEndStops() {
        longest = Duration.ofHours(11);
        refused("kcc.session-longest, how long a sign-in holds, must be more than nothing and at most PT10H.");
        longest = Duration.ZERO;
        refused("kcc.session-longest, how long a sign-in holds, must be more than nothing and at most PT10H.");
    }

    @Test
    void boundsForWrongPasswordsThatMakeNoSenseStop() {
        wrongPerAddress = 0;
        refused("kcc.signin.wrong-per-address must be at least 1, and kcc.signin.wrong-per-user at least as much.");
        wrongPerAddress = 61;
        refused("kcc.signin.wrong-per-address must be at least 1, and kcc.signin.wrong-per-user at least as much.");
    }

    @Test
    void anOrganisationWithoutAnAddressStops() {
        organisation = true;
        refused("kcc.oidc.enabled is true, so set kcc.oidc.url to the realm's address.");
    }

    @Test
    void aMunicipalityByNameStops() {
        municipalities = Set.of("Utrecht");
        refused("kcc.municipalities holds codes of Statistics Netherlands such as GM0344, separated by commas; 'Utrecht' is none.");
    }

    @Test
    void aFormerMunicipalityByNameStops() {
        former = Set.of("De Bilt");
        refused("kcc.former-municipalities holds codes of Statistics Netherlands such as GM0344, separated by commas; 'De Bilt' is none.");
    }

    @Test
    void aMunicipalityThatIsFormerAndPresentStops() {
        former = Set.of("GM0344");
        refused("GM0344 stands in kcc.municipalities and in kcc.former-municipalities: it still exists, or it does not.");
    }

    private void start() {
        new SettingsCheck(new SignInSettings(password, organisation, wrongPerAddress, 60), key, longest, url,
                Optional.of(municipalities), Optional.of(former)).check(null);
    }

    private void refused(String sentence) {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(this::start).withMessage(sentence);
    }
}

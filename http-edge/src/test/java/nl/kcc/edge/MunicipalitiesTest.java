package nl.kcc.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

class MunicipalitiesTest {

    @Test
    void theOnlyOneMayBeLeftOut() {
        assertThat(serving("GM0344").require(null)).isEqualTo("GM0344");
    }

    @Test
    void oneOfSeveralMayNot() {
        assertThatExceptionOfType(Problem.InvalidInput.class)
                .isThrownBy(() -> serving("GM0344", "GM0363").require(null))
                .satisfies(problem -> assertThat(problem.violations()).singleElement()
                        .extracting(Violation::field).isEqualTo("municipality"));
        assertThatExceptionOfType(Problem.InvalidInput.class).isThrownBy(() -> serving().require(null));
    }

    @Test
    void anInstallationWithoutAListServesEveryOne() {
        assertThat(serving().require("GM9999")).isEqualTo("GM9999");
        assertThat(serving().visible()).isEqualTo(MunicipalityScope.EVERY);
        assertThat(serving().visible().orNull()).isNull();
    }

    @Test
    void anotherThanThoseServedIsWrongInput() {
        assertThatExceptionOfType(Problem.InvalidInput.class).isThrownBy(() -> serving("GM0344").require("GM0363"))
                .withMessageContaining("GM0344");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Utrecht", "GM344", "gm0344", "GM0344 ", "GM0344\n", "GM03440" })
    void whatIsNoCodeIsWrongInput(String given) {
        assertThatExceptionOfType(Problem.InvalidInput.class).isThrownBy(() -> serving().require(given));
    }

    @Test
    void aScopeWithoutCodesIncludesNothing() {
        assertThat(MunicipalityScope.of(Set.of()).includes("GM0344")).isFalse();
        assertThat(MunicipalityScope.of(Set.of()).orNull()).isEmpty();
    }

    @Test
    void aUsersBoundNeverReachesBeyondTheInstallation() {
        assertThat(MunicipalityScope.of(Set.of("GM0344")).within(Set.of("GM0344", "GM0363")))
                .isEqualTo(MunicipalityScope.of(Set.of("GM0344")));
    }

    @Test
    void onlyWhoMaySeeTheWholeInstallationSeesAll() {
        assertThat(serving("GM0344", "GM0363").seesAll()).isTrue();
        assertThat(serving().seesAll()).isTrue();
        assertThat(granted("GM0344").seesAll()).isFalse();
        assertThat(granted("GM0344", "GM0363").seesAll()).isTrue();
    }

    @Test
    void whatIsServedDoesNotDependOnTheUser() {
        assertThat(granted("GM0344").visible().codes()).containsExactly("GM0344");
        assertThat(granted("GM0344").served().codes()).containsExactlyInAnyOrder("GM0344", "GM0363");
    }

    /// A user of the organisation, where the installation serves GM0344 and GM0363.
    private static Municipalities granted(String... codes) {
        return new Municipalities(Optional.of(Set.of("GM0344", "GM0363")),
                QuarkusSecurityIdentity.builder().setPrincipal(new Token(Set.of(codes))).build());
    }

    private record Token(Set<String> municipalities) implements JsonWebToken {

        @Override
        public String getName() {
            return "manager";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("municipalities");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return name.equals("municipalities") ? (T) municipalities : null;
        }
    }

    private static Municipalities serving(String... codes) {
        return new Municipalities(Optional.of(Set.of(codes)),
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("agent")).build());
    }
}

package nl.kcc.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;

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

    @Test
    void aFormerMunicipalityIsSeenAndGetsNothingNew() {
        var municipalities = serving(Set.of("GM0344"), Set.of("GM0310"));

        assertThat(municipalities.visible()).isEqualTo(MunicipalityScope.of(Set.of("GM0344", "GM0310")));
        assertThat(municipalities.served()).isEqualTo(municipalities.visible());
        assertThat(municipalities.require("GM0310")).isEqualTo("GM0310");
        assertThat(municipalities.requirePresent("GM0344")).isEqualTo("GM0344");
        assertThatExceptionOfType(Problem.InvalidInput.class).isThrownBy(() -> municipalities.requirePresent("GM0310"))
                .withMessageContaining("GM0310 bestaat niet meer");
    }

    @Test
    void aFormerMunicipalityIsMeantOnlyWhenItIsNamed() {
        assertThat(serving(Set.of("GM0344"), Set.of("GM0310")).requirePresent(null)).isEqualTo("GM0344");
    }

    @Test
    void whereEveryMunicipalityIsServedAFormerOneGetsNothingNew() {
        var municipalities = serving(Set.of(), Set.of("GM0310"));

        assertThat(municipalities.visible()).isEqualTo(MunicipalityScope.EVERY);
        assertThat(municipalities.require("GM0310")).isEqualTo("GM0310");
        assertThatExceptionOfType(Problem.InvalidInput.class).isThrownBy(() -> municipalities.requirePresent("GM0310"));
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

    private static Municipalities serving(String... codes) {
        return serving(Set.of(codes), Set.of());
    }

    private static Municipalities serving(Set<String> present, Set<String> former) {
        return new Municipalities(Optional.of(present), Optional.of(former),
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("agent")).build());
    }
}

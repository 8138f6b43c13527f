package nl.kcc.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/// Whatever brings contacts in does so through `registration`, which knows no channel; and no channel knows another.
class WaysInTest {

    private static final String CHANNELS = "(desk|mail|webform|encounters|bulk|klantinteracties)";
    private static final String[] OF_REQUESTS = { "jakarta.ws.rs..", "jakarta.validation..", "nl.kcc.edge..",
            "org.jboss.resteasy..", "org.eclipse.microprofile.openapi..", "io.quarkus.security..", "io.vertx.core.http..",
            "io.vertx.ext.web.." };

    private final JavaClasses intake = Product.INTAKE.classes();

    @Test
    void noChannelKnowsAnother() {
        noneKnowsAnother("nl.kcc.intake").check(intake);
    }

    @Test
    void registrationKnowsNoChannel() {
        registrationStandsAlone("nl.kcc.intake").check(intake);
    }

    @Test
    void registrationKnowsNoRequests() {
        noClasses().that().resideInAPackage("nl.kcc.intake.registration..").should().dependOnClassesThat()
                .resideInAnyPackage(OF_REQUESTS).check(intake);
    }

    @ParameterizedTest
    @ValueSource(strings = { "desk", "webform" })
    void aChannelComesInThroughRegistration(String channel) {
        assertThat(intake.stream().filter(type -> type.getPackageName().equals("nl.kcc.intake." + channel))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getName()))
                .contains("nl.kcc.intake.registration.RegisterContacts");
    }

    /// That the rules would see a channel that does otherwise is proved on classes that break them.
    @Test
    void whatBreaksTheRulesIsSeen() {
        var examples = new ClassFileImporter().importPackages("nl.kcc.architecture.example");

        Stream.of(noneKnowsAnother("nl.kcc.architecture.example"), registrationStandsAlone("nl.kcc.architecture.example"))
                .forEach(rule -> assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(examples))
                        .withMessageContaining("DeskExample"));
    }

    private static ArchRule noneKnowsAnother(String root) {
        return slices().matching(root + "." + CHANNELS + "..").should().notDependOnEachOther();
    }

    private static ArchRule registrationStandsAlone(String root) {
        return noClasses().that().resideInAPackage(root + ".registration..").should().dependOnClassesThat()
                .haveNameMatching((root + "." + CHANNELS + ".").replace(".", "\\.") + ".*");
    }
}

package nl.kcc.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleBoundariesTest {
    private static final String EVENTS = "nl.kcc.events..";

    @Test
    void noServiceKnowsAnother() {
        slices().matching("nl.kcc.(intake|routing|kpi)..").should().notDependOnEachOther()
                .check(Product.classesOf(Product.SERVICES));
    }

    @Test
    void contactEventsDependsOnNothingButJava() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", EVENTS)
                .check(Product.CONTACT_EVENTS.classes());
    }

    /// And what makes one state of a contact out of another, so that nobody lists all the parts of one by hand.
    @Test
    void contactEventsIsDataAlone() {
        classes().should().beRecords().orShould().beEnums().orShould().beInterfaces()
                .orShould().haveSimpleName("Topics").orShould().haveSimpleName("ContactDraft").orShould()
                .haveSimpleName("package-info")
                .check(Product.CONTACT_EVENTS.classes());
    }

    @Test
    void personalDataDependsOnNothingButJava() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "nl.kcc.personaldata..")
                .check(Product.PERSONAL_DATA.classes());
    }

    @Test
    void messagingKnowsNothingOfContactsAndNothingOfHttp() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage(EVENTS, "nl.kcc.edge..", "nl.kcc.intake..", "nl.kcc.routing..", "nl.kcc.kpi..",
                        "jakarta.ws.rs..", "io.vertx.ext.web..", "io.vertx.core.http..")
                .orShould().haveSimpleNameContaining("Contact")
                .check(Product.MESSAGING.classes());
    }

    @Test
    void proofKnowsNoService() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("nl.kcc.intake..", "nl.kcc.routing..", "nl.kcc.kpi..")
                .check(Product.PROOF.classes());
    }

    @Test
    void theEdgeKnowsNothingOfContacts() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage(EVENTS, "nl.kcc.intake..", "nl.kcc.routing..", "nl.kcc.kpi..")
                .check(Product.HTTP_EDGE.classes());
    }

    @Test
    void noServiceKnowsHowItIsStartedOrTested() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("nl.kcc.allinone..", "nl.kcc.infra..", "nl.kcc.simulator..", "nl.kcc.benchmarks..")
                .check(Product.classesOf(Product.PRODUCTION));
    }

    @Test
    void rulesKnowNothingButJavaAndThePublishedLanguage() {
        classes().that().resideInAnyPackage("..domain..", "nl.kcc.kpi.counting..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", EVENTS, "..domain..", "nl.kcc.kpi.counting..")
                .check(Product.classesOf(Product.SERVICES));
    }

    /// So that a rule set can be tried on any facts, also on those of the past.
    @Test
    void routingsRulesAndCalendarsReadAndWriteNothing() {
        noClasses().that()
                .resideInAnyPackage("nl.kcc.routing.rules..", "nl.kcc.routing.calendar..", "nl.kcc.routing.documents..")
                .should().dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.smallrye..", "io.quarkus..", "jakarta..", "org.hibernate..",
                        "java.nio.file..", "nl.kcc.outbox..", "nl.kcc.routing.rulesets..")
                .check(Product.classesOf(Product.SERVICES));
    }

    @ParameterizedTest
    @ValueSource(strings = { "intake", "routing", "kpi" })
    void featuresOfAServiceDoNotGoInCircles(String service) {
        slices().matching("nl.kcc." + service + ".(*)..").should().beFreeOfCycles()
                .check(Product.classesOf(Product.SERVICES));
    }
}

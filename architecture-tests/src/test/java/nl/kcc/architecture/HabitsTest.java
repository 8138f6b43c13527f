package nl.kcc.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Set;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates;

class HabitsTest {
    private static final Set<String> BANNED_PACKAGES = Set.of("common", "shared", "core", "util", "utils", "helper",
            "helpers", "base", "misc");
    /// Where time and identifiers come from; everybody else has them injected.
    private static final Set<String> SOURCES_OF_TIME = Set.of("nl.kcc.outbox.TimeAndIdentifiers",
            "nl.kcc.allinone.AllInOne", "nl.kcc.simulator.Demo", "nl.kcc.benchmarks.Bench");

    /// Who may take a connection without `UnitOfWork` or `BackgroundWork`. The rebuild keeps one for minutes and says so on
    /// it; the others read or write only tables that know no municipality.
    private static final Set<String> NEAR_THE_DATABASE = Set.of("nl.kcc.kpi.figures.Reads",
            "nl.kcc.kpi.reports.channels.Weights", "nl.kcc.kpi.operations.rebuild.Runs",
            "nl.kcc.kpi.operations.rebuild.StartRun", "nl.kcc.kpi.operations.rebuild.Leftovers",
            "nl.kcc.kpi.operations.rebuild.Workbench", "nl.kcc.kpi.operations.rebuild.Switchover",
            "nl.kcc.kpi.operations.rebuild.CopyWriter", "nl.kcc.kpi.operations.rebuild.Run");

    @Test
    void whatLivesAsLongAsTheApplicationHasOnlyFinalFields() {
        fields().that().areDeclaredInClassesThat(are(livingAsLongAsTheApplication()))
                .and().doNotHaveModifier(STATIC)
                .should().beFinal()
                .check(Product.classesOf(Product.PRODUCTION));
    }

    @Test
    void timeAndIdentifiersAreInjected() {
        noClasses().that(describe("are no source of time", type -> !SOURCES_OF_TIME.contains(outermost(type))))
                .should().callMethodWhere(describe("time or an identifier is made up on the spot", HabitsTest::madeUp))
                .check(Product.allClasses());
    }

    @Test
    void noPackageIsADrawerForEverything() {
        noClasses().should(com.tngtech.archunit.lang.conditions.ArchConditions.have(
                describe("a banned package name", type -> Set.of(type.getPackageName().split("\\.")).stream()
                        .anyMatch(BANNED_PACKAGES::contains))))
                .check(Product.allClasses());
    }

    @Test
    void everyClassNameSaysWhatItIs() {
        noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO)")
                .orShould().haveNameMatching(".*\\.I[A-Z][a-z]\\w*")
                .check(Product.allClasses());
    }

    @Test
    void entitiesAreRowsOfTheirOwnPackage() {
        classes().that().areAnnotatedWith("jakarta.persistence.Entity").should().notBePublic()
                .check(Product.classesOf(Product.SERVICES));
    }

    @Test
    void consumersAreAcknowledgedAfterTheirWork() {
        methods().that().areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
                .should().haveRawReturnType("io.smallrye.mutiny.Uni")
                .check(Product.classesOf(Product.SERVICES));
    }

    @Test
    void theDatabaseIsToldForWhomEachTransactionIs() {
        noClasses().that(describe("neither open transactions for all nor touch only tables without municipalities",
                type -> !NEAR_THE_DATABASE.contains(outermost(type))))
                .should().dependOnClassesThat().haveFullyQualifiedName("io.vertx.mutiny.sqlclient.Pool")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("org.hibernate.reactive.mutiny.Mutiny$SessionFactory")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("javax.sql.DataSource")
                .check(Product.classesOf(Product.SERVICES));
    }

    /// Others are passed over by the REST layer without a word, and then answer 404.
    @Test
    void callsAreAnsweredByPublicMethods() {
        methods().that().areAnnotatedWith("jakarta.ws.rs.GET").or().areAnnotatedWith("jakarta.ws.rs.POST")
                .should().bePublic()
                .check(Product.classesOf(Product.PRODUCTION));
    }

    private static DescribedPredicate<JavaClass> livingAsLongAsTheApplication() {
        return DescribedPredicate.or(
                Predicates.annotatedWith("jakarta.enterprise.context.ApplicationScoped").forSubtype(),
                Predicates.annotatedWith("jakarta.inject.Singleton").forSubtype(),
                Predicates.annotatedWith("jakarta.ws.rs.Path").forSubtype());
    }

    private static boolean madeUp(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        var parameters = call.getTarget().getRawParameterTypes();
        return switch (call.getName()) {
            case "now" -> owner.startsWith("java.time.")
                    && parameters.stream().noneMatch(type -> type.isAssignableTo(java.time.Clock.class));
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "systemUTC", "systemDefaultZone", "system" -> owner.equals("java.time.Clock");
            default -> false;
        };
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(HabitsTest::outermost).orElse(type.getName());
    }
}

package nl.kcc.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import java.util.Set;

import org.junit.jupiter.api.Test;

/// What people send as text is masked while it is read, or is a code that is looked up.
class FreeTextTest {

    private static final Set<String> LOOKED_UP = Set.of("municipality", "ForwardRequest.department",
            "CalculateRequest.department");

    @Test
    void everyTextOfARequestIsMaskedOrACode() {
        fields().that().haveRawType(String.class).and().doNotHaveModifier(STATIC)
                .and(describe("are of a request",
                        field -> field.getOwner().getSimpleName().matches(".*Request|HandoverDetails")))
                .and(describe("are not looked up", field -> !LOOKED_UP.contains(field.getName())
                        && !LOOKED_UP.contains(field.getOwner().getSimpleName() + "." + field.getName())))
                .should().beAnnotatedWith("nl.kcc.edge.PlainText")
                .orShould().beAnnotatedWith("nl.kcc.intake.desk.Code")
                .orShould().beAnnotatedWith("nl.kcc.intake.desk.KnownReason")
                .orShould().beAnnotatedWith("jakarta.validation.constraints.Pattern")
                .check(Product.classesOf(Product.SERVICES));
    }
}

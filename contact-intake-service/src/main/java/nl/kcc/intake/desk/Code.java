package nl.kcc.intake.desk;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/// A code of the catalogue, in its notation ([nl.kcc.intake.catalogue.CatalogueCode]). Null is allowed.
@Retention(RUNTIME)
@Target({ FIELD, PARAMETER })
@Constraint(validatedBy = CodeValidator.class)
public @interface Code {

    CodeForm value();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

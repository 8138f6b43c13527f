package nl.kcc.intake.desk;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

import nl.kcc.intake.catalogue.HandoverReasons;

/// One of the [HandoverReasons]. Null is allowed.
@Retention(RUNTIME)
@Target({ FIELD, PARAMETER })
@Constraint(validatedBy = KnownReasonValidator.class)
public @interface KnownReason {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

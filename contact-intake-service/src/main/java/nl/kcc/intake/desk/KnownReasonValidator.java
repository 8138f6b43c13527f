package nl.kcc.intake.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import nl.kcc.intake.catalogue.HandoverReasons;

/// See [KnownReason].
@ApplicationScoped
public class KnownReasonValidator implements ConstraintValidator<KnownReason, String> {

    private final HandoverReasons reasons;

    KnownReasonValidator(HandoverReasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
        boolean valid = code == null || reasons.isKnown(code);
        if (!valid) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(reasons.complaint()).addConstraintViolation();
        }
        return valid;
    }
}

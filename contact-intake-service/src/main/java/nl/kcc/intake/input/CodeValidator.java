package nl.kcc.intake.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import nl.kcc.personaldata.BsnMask;

/// See [Code].
public class CodeValidator implements ConstraintValidator<Code, String> {

    private CodeForm form;

    @Override
    public void initialize(Code constraint) {
        form = constraint.value();
    }

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
        boolean valid = code == null || form.matches(code) && !BsnMask.isIn(code);
        if (!valid) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(form.complaint()).addConstraintViolation();
        }
        return valid;
    }
}

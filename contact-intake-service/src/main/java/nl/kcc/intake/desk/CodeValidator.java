package nl.kcc.intake.desk;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import nl.kcc.intake.catalogue.CatalogueCode;

/// See [Code].
public class CodeValidator implements ConstraintValidator<Code, String> {

    private CodeForm form;

    @Override
    public void initialize(Code constraint) {
        form = constraint.value();
    }

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
        boolean valid = code == null || CatalogueCode.isValid(code);
        if (!valid) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(form.complaint()).addConstraintViolation();
        }
        return valid;
    }
}

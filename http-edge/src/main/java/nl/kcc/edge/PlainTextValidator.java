package nl.kcc.edge;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/// Tells apart the three ways in which a text can be wrong, because each asks something else of the writer.
public class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {

    private PlainText bounds;

    @Override
    public void initialize(PlainText annotation) {
        bounds = annotation;
    }

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        String flaw = flaw(text.toString());
        if (flaw == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("{nl.kcc.edge.PlainText." + flaw + "}").addConstraintViolation();
        return false;
    }

    private String flaw(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > bounds.max()) {
            return "tooLong";
        }
        if (length < bounds.min() || bounds.min() > 0 && text.isBlank()) {
            return bounds.min() > 1 ? "tooShort" : "blank";
        }
        return text.codePoints().allMatch(this::isPlain) ? null : "control";
    }

    private boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> bounds.multiline() && (character == '\t' || character == '\n' || character == '\r');
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}

package nl.kcc.edge;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/// Tells apart the ways in which a text can be wrong, because each asks something else of the writer.
public class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {

    /// Characters that have a place among the letters and symbols and yet show nothing: the fillers of Hangul, the empty
    /// pattern of Braille.
    private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

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
        if (!text.codePoints().allMatch(this::isPlain)) {
            return "control";
        }
        return text.isBlank() || text.codePoints().anyMatch(PlainTextValidator::isVisible) ? null : "blank";
    }

    private boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> bounds.multiline() && (character == '\t' || character == '\n' || character == '\r');
            case Character.SURROGATE -> false;
            default -> true;
        };
    }

    /// Marks and format characters (bidi, joiners, tags) only change how others look.
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                false;
            default -> BLANK_LETTERS.indexOf(character) < 0;
        };
    }
}

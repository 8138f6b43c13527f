package nl.kcc.edge;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/// Text as people write it: within a length, without control characters (NUL, escape …) other than tab and line end,
/// without halves of surrogate pairs, which no database can store, and with something in it that can be seen. Null is valid; add `@NotNull` where text must be
/// there. Lengths are in characters as people count them (code points).
///
/// In a message, citizen service numbers are masked while the text is read, so that nothing behind it ever has them.
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ FIELD, METHOD, PARAMETER, TYPE_USE })
public @interface PlainText {

    /// Characters that must be there at least; from 1 on, white space alone is refused as well.
    int min() default 0;

    int max();

    /// Whether line ends and tabs are welcome.
    boolean multiline() default true;

    /// Whether citizen service numbers in it are masked; not where a number is what is asked for.
    boolean masked() default true;

    String message() default "{nl.kcc.edge.PlainText.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

package nl.kcc.edge.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import nl.kcc.edge.Problem;

/// What is wrong with a JSON message, in words for the person who uses the program that sent it. The value itself is
/// never repeated: it may be personal, and in the wrong field.
final class JsonFlaw {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']*)'");

    private static final String TOO_MUCH = "Het bericht is te diep genest, bevat te veel onderdelen, of er staat een te lange waarde in.";

    private JsonFlaw() {
    }

    /// @throws IllegalStateException when it is our own class that cannot be read into
    static Problem.InvalidInput problem(JsonProcessingException failure) {
        return switch (failure) {
            case InvalidDefinitionException e -> throw new IllegalStateException(e);
            case BoundedLists.TooLong e -> about(e.field(), "mag hoogstens %d onderdelen hebben".formatted(e.most()));
            case UnrecognizedPropertyException e -> about(e, "bestaat niet; " + known(e.getKnownPropertyIds()));
            case MismatchedInputException e when e.getPath().isEmpty() && isTrailing(e) ->
                new Problem.InvalidInput("", "Na het einde van het bericht staat nog iets.");
            case MismatchedInputException e -> about(e, expected(e.getTargetType()));
            case StreamConstraintsException _ ->
                new Problem.InvalidInput("", TOO_MUCH);
            case JsonMappingException e when e.getCause() instanceof StreamConstraintsException ->
                new Problem.InvalidInput("", TOO_MUCH);
            case JsonMappingException e when e.getCause() instanceof InputCoercionException -> about(e, "moet een getal zijn");
            case JsonMappingException e when e.getCause() instanceof JsonProcessingException cause
                    && !(cause instanceof JsonMappingException) ->
                broken(cause);
            case JsonMappingException e -> about(e, "heeft geen geldige waarde");
            default -> broken(failure);
        };
    }

    private static Problem.InvalidInput about(JsonMappingException failure, String flaw) {
        return about(path(failure.getPath()), flaw);
    }

    private static Problem.InvalidInput about(String field, String flaw) {
        return new Problem.InvalidInput(field,
                (field.isEmpty() ? "Het bericht " : "Het veld '" + field + "' ") + flaw + ".");
    }

    private static Problem.InvalidInput broken(JsonProcessingException failure) {
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(failure.getOriginalMessage()));
        if (duplicate.find()) {
            return new Problem.InvalidInput(duplicate.group(1), "Het veld '" + duplicate.group(1) + "' staat er twee keer.");
        }
        String where = failure.getLocation() == null ? ""
                : " (regel %d, teken %d)".formatted(failure.getLocation().getLineNr(), failure.getLocation().getColumnNr());
        return new Problem.InvalidInput("", "Het bericht is geen geldige JSON" + where + ".");
    }

    private static boolean isTrailing(MismatchedInputException failure) {
        return failure.getOriginalMessage().startsWith("Trailing token");
    }

    private static String known(Collection<Object> names) {
        return names == null || names.isEmpty() ? "hier horen geen velden"
                : "bekend zijn: " + names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "heeft geen geldige waarde";
        }
        if (type.isEnum()) {
            return "kent deze waarde niet; toegestaan zijn: "
                    + Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (type == Instant.class) {
            return "moet een datum en tijd zijn, zoals 2026-11-20T09:14:05+01:00";
        }
        if (type == LocalDate.class) {
            return "moet een datum zijn, zoals 2026-11-20";
        }
        if (type == UUID.class) {
            return "moet een id zijn, zoals 0195f0a2-7c3e-7000-8000-000000000001";
        }
        if (type == String.class) {
            return "moet een tekst tussen aanhalingstekens zijn";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "moet true of false zijn";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "moet een getal zijn";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "moet een lijst zijn, tussen [ en ]"
                : "moet een object zijn, tussen { en }";
    }

    private static String path(List<JsonMappingException.Reference> references) {
        String path = references.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}

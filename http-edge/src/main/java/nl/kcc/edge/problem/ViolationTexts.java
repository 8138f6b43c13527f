package nl.kcc.edge.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;

/// Turns Bean Validation's findings into violations that name the field as the client wrote it. A message that starts
/// with a lower-case letter is the end of a sentence about the field; any other is a sentence of its own.
final class ViolationTexts {

    private ViolationTexts() {
    }

    /// Whether a client can mend it: what a resource returns is validated as well, and that is our own affair.
    static boolean blamesInput(ConstraintViolationException failure) {
        return failure.getConstraintViolations().stream().noneMatch(violation -> nodes(violation).stream()
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE));
    }

    static Problem.InvalidInput problem(ConstraintViolationException failure) {
        return new Problem.InvalidInput(failure.getConstraintViolations().stream()
                .map(violation -> violation(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message)).toList());
    }

    private static Violation violation(String field, String message) {
        boolean sentence = message.isEmpty() || !Character.isLowerCase(message.charAt(0));
        return new Violation(field, sentence ? message : subject(field) + " " + message + ".");
    }

    private static String subject(String field) {
        return field.isEmpty() ? "Het bericht" : "Het veld '" + field + "'";
    }

    /// The path without the method, and without the parameter when that is the message itself.
    private static String field(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = nodes(violation);
        List<Path.Node> parameter = nodes.stream().filter(node -> node.getKind() == ElementKind.PARAMETER).toList();
        List<Path.Node> properties = nodes.stream().filter(node -> node.getKind() == ElementKind.PROPERTY
                || node.getKind() == ElementKind.CONTAINER_ELEMENT).toList();
        return path(properties.isEmpty() ? parameter : properties);
    }

    private static String path(List<Path.Node> nodes) {
        String path = nodes.stream().map(ViolationTexts::step).collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String step(Path.Node node) {
        String index = node.isInIterable() && node.getIndex() != null ? "[" + node.getIndex() + "]" : "";
        return node.getKind() == ElementKind.CONTAINER_ELEMENT ? index : index + "." + node.getName();
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        return nodes;
    }
}

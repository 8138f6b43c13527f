package nl.kcc.edge.query;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;

/// Refuses a question with a parameter that its call does not know, that is empty, or that stands there twice though one
/// is meant.
class QueryCheck {

    /// Anything else is not repeated in an answer.
    private static final Pattern NAME = Pattern.compile("[\\w.\\[\\]-]{1,60}");

    private static final char REPLACEMENT = '\ufffd';

    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo address) {
        if (address.getRequestUri().getRawQuery() == null || !address.getPath().startsWith("/v1/")) {
            return;
        }
        DeclaredParameters known = declared.computeIfAbsent(resource.getResourceMethod(), DeclaredParameters::of);
        List<Violation> flaws = new ArrayList<>();
        address.getQueryParameters().forEach((name, values) -> {
            String flaw = flaw(known.repeatable(), name, values);
            if (flaw != null) {
                boolean shown = NAME.matcher(name).matches();
                flaws.add(new Violation(shown ? name : "",
                        (shown ? "De parameter '" + name + "' " : "Een parameter in het adres ") + flaw + "."));
            }
        });
        if (!flaws.isEmpty()) {
            throw new Problem.InvalidInput(flaws);
        }
    }

    private static String flaw(Map<String, Boolean> known, String name, List<String> values) {
        if (!known.containsKey(name)) {
            return "bestaat hier niet; "
                    + (known.isEmpty() ? "hier horen geen parameters" : "bekend zijn: " + String.join(", ", known.keySet()));
        }
        if (values.stream().anyMatch(String::isEmpty)) {
            return "is leeg; geef een waarde op of laat de parameter weg";
        }
        if (values.size() > 1 && !known.get(name)) {
            return "mag er maar één keer staan";
        }
        return values.stream().anyMatch(value -> value.indexOf(REPLACEMENT) >= 0) ? "is geen geldige UTF-8" : null;
    }
}

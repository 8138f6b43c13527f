package nl.kcc.routing.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Dutch sentence for the agent, with places to fill in.
public record Explanation(String template) {

    /// Name of the topic.
    public static final String TOPIC = "onderwerp";
    /// Name of the department.
    public static final String DEPARTMENT = "afdeling";
    /// The due moment in words.
    public static final String DUE = "uiterlijk";

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /// Names of the places, in the order in which they stand.
    List<String> places() {
        return PLACE.matcher(template).results().map(found -> found.group(1)).toList();
    }

    /// Whether every brace belongs to a place.
    boolean isWellFormed() {
        return PLACE.matcher(template).replaceAll("").chars().noneMatch(c -> c == '{' || c == '}');
    }

    /// @throws IllegalArgumentException when the value of a place is missing
    public String filledIn(Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("Nothing to fill in for {" + found.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}

package nl.kcc.routing.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// Reads a JSON document. A field it does not know is a flaw: most likely a typing mistake that would otherwise go unnoticed.
public final class DocumentReader {

    /// A text with more flaws than this is not a document of the kind.
    private static final int MOST_FLAWS = 200;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private DocumentReader() {
    }

    /// Jackson stops at the first flaw. So that all are found, each is cut out and the rest is read again.
    ///
    /// @return what the text says, without the parts that cannot be used; null when nothing of it can be
    public static <T> T read(String text, Class<T> type, Flaws flaws) {
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            flaws.add("regel " + e.getLocation().getLineNr() + " van het bestand", Flaw.Kind.MALFORMED,
                    "dit is geen geldige JSON");
            return null;
        }
        Set<String> places = new HashSet<>();
        while (places.size() < MOST_FLAWS) {
            try {
                return JSON.treeToValue(tree, type);
            } catch (JsonMappingException e) {
                if (places.add(place(e.getPath()))) {
                    add(e, flaws);
                    cutOut(tree, e.getPath());
                } else if (!putNothing(tree, e.getPath())) {
                    return null;
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A tree was read, and is no JSON.", e);
            }
        }
        return null;
    }

    /// Whether two texts say the same, however they are laid out. A text that is no JSON says the same as nothing.
    public static boolean sayTheSame(String one, String other) {
        try {
            return JSON.readTree(one).equals(JSON.readTree(other));
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    private static void add(JsonMappingException flaw, Flaws flaws) {
        String place = place(flaw.getPath());
        if (flaw instanceof UnrecognizedPropertyException) {
            flaws.add(place, Flaw.Kind.UNKNOWN, "het veld %s is onbekend", place);
        } else {
            flaws.add(place, Flaw.Kind.MALFORMED, "de waarde van %s is onbruikbaar", place);
        }
    }

    /// Entries of a list become null, so that the others keep their position.
    private static void cutOut(JsonNode tree, List<Reference> path) {
        if (path.isEmpty()) {
            return;
        }
        JsonNode holder = holder(tree, path);
        if (holder instanceof ObjectNode object) {
            object.remove(path.getLast().getFieldName());
        } else if (holder instanceof ArrayNode list) {
            list.setNull(path.getLast().getIndex());
        }
    }

    /// A number or a yes-or-no may not be left out either: zero reads as both.
    ///
    /// @return whether that was not tried before
    private static boolean putNothing(JsonNode tree, List<Reference> path) {
        if (path.isEmpty() || !(holder(tree, path) instanceof ObjectNode object)) {
            return false;
        }
        return object.putIfAbsent(path.getLast().getFieldName(), IntNode.valueOf(0)) == null;
    }

    private static JsonNode holder(JsonNode tree, List<Reference> path) {
        JsonNode holder = tree;
        for (Reference step : path.subList(0, path.size() - 1)) {
            holder = step.getFieldName() == null ? holder.path(step.getIndex()) : holder.path(step.getFieldName());
        }
        return holder;
    }

    private static String place(List<Reference> path) {
        var place = new StringBuilder();
        for (Reference step : path) {
            place.append(step.getFieldName() == null ? "[" + (step.getIndex() + 1) + "]" : "." + step.getFieldName());
        }
        return place.isEmpty() ? "het document zelf" : place.substring(place.charAt(0) == '.' ? 1 : 0);
    }
}

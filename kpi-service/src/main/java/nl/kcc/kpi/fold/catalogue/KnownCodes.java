package nl.kcc.kpi.fold.catalogue;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem.InvalidInput;

/// Topics and departments of the catalogue, for whoever stores such a code: in a code of one's own a name could hide. Until
/// the first catalogue has arrived any passes.
@ApplicationScoped
public class KnownCodes {

    private static final String TOPICS = "select code from topic order by code";
    private static final String DEPARTMENTS = "select code from known_department order by code";

    /// @param topic null for none
    /// @param department null for none
    /// @throws InvalidInput (as a failure) naming the field whose code the catalogue does not have
    public Uni<Void> require(Mutiny.Session session, String topic, String department) {
        return known(session, TOPICS, topic).invoke(known -> {
            if (isUnknown(topic, known)) {
                throw new InvalidInput("topic", "Dit onderwerp staat niet in de onderwerpenlijst.");
            }
        }).chain(() -> known(session, DEPARTMENTS, department)).invoke(known -> {
            if (isUnknown(department, known)) {
                throw new InvalidInput("department",
                        "Deze afdeling bestaat niet. Bekend zijn: " + String.join(", ", known) + ".");
            }
        }).replaceWithVoid();
    }

    private static Uni<List<String>> known(Mutiny.Session session, String query, String code) {
        return code == null ? Uni.createFrom().item(List.of())
                : session.createNativeQuery(query, String.class).getResultList();
    }

    private static boolean isUnknown(String code, List<String> known) {
        return code != null && !known.isEmpty() && !known.contains(code);
    }
}

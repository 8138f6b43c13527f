package nl.kcc.intake.catalogue;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;

/// The departments of the catalogue. A registration checks those that it names in its own statement.
@ApplicationScoped
public class KnownDepartments {

    private static final String ALL = "select code from known_department order by code";

    /// Work for a department that is not there would silently go elsewhere.
    ///
    /// @param code null: routing is to choose
    /// @throws Problem.InvalidInput (as a failure) when the catalogue does not have it; before the first catalogue has
    ///         arrived every department passes
    public Uni<Void> require(Mutiny.Session session, String code) {
        if (code == null) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(ALL, String.class).getResultList().invoke(known -> {
            if (!known.isEmpty() && !known.contains(code)) {
                throw new Problem.InvalidInput("department", complaint(known));
            }
        }).replaceWithVoid();
    }

    /// What to tell an agent who names a department that is not there.
    public static String complaint(List<String> known) {
        return "Deze afdeling bestaat niet. Bekend zijn: " + String.join(", ", known) + ".";
    }
}

package nl.kcc.intake.registration;

import java.util.List;
import java.util.stream.Stream;

import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;
import nl.kcc.intake.catalogue.KnownDepartments;
import nl.kcc.intake.catalogue.KnownTopics;

/// A question names a topic or a department that the catalogue does not have.
class CatalogueUnknown extends Problem.InvalidInput {

    private static final long serialVersionUID = 1;

    CatalogueUnknown(Places unknown) {
        super(unknown.violations());
    }

    /// Which questions these are: positions from 1.
    ///
    /// @param known the departments there are; empty when all that were named are known
    record Places(List<Integer> topics, List<Integer> departments, List<String> known) {

        private List<Violation> violations() {
            return Stream.concat(
                    topics.stream().map(position -> violation(position, "topic", KnownTopics.COMPLAINT)),
                    departments.stream().map(position -> violation(position, "handover.department",
                            KnownDepartments.complaint(known))))
                    .toList();
        }

        private static Violation violation(int position, String field, String complaint) {
            return new Violation("questions[" + (position - 1) + "]." + field, complaint);
        }
    }
}

package nl.kcc.intake.registration;

import java.util.List;

import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;
import nl.kcc.intake.catalogue.KnownTopics;

/// A question names a topic that the catalogue does not have.
class TopicUnknown extends Problem.InvalidInput {

    private static final long serialVersionUID = 1;

    /// @param positions from 1
    TopicUnknown(List<Integer> positions) {
        super(positions.stream()
                .map(position -> new Violation("questions[" + (position - 1) + "].topic", KnownTopics.COMPLAINT))
                .toList());
    }
}

package nl.kcc.routing.catalogue;

/// Within how many working days citizens have an answer.
///
/// @param usualWorkingDays for a topic that has no term of its own, and while the topic is unknown
public record Terms(int usualWorkingDays) {

    static boolean makeSense(int workingDays) {
        return workingDays >= 1 && workingDays <= 100;
    }
}

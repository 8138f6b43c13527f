package nl.kcc.kpi.figures;

import java.util.Set;

import nl.kcc.edge.MunicipalityScope;

/// Which contacts a figure is about, days apart. An empty set filters nothing; an empty code stands for "none".
///
/// @param municipalities never more than the user may see
public record Filter(MunicipalityScope municipalities, Set<String> channels, Set<String> topics,
        Set<String> departments, Set<String> reasons) {

    /// How a client names contacts without topic or department.
    public static final String NONE = "none";

    /// Whether it asks for what only contacts have: calls and visits have neither topic, department nor reason.
    public boolean isForContactsAlone() {
        return !topics.isEmpty() || !departments.isEmpty() || !reasons.isEmpty();
    }

    /// All else being the same.
    public Filter withoutReasons() {
        return new Filter(municipalities, channels, topics, departments, Set.of());
    }

    /// In these municipalities, all else being the same.
    Filter of(MunicipalityScope others) {
        return new Filter(others, channels, topics, departments, reasons);
    }

    /// Without all the rest.
    public Filter ofMunicipalitiesAlone() {
        return new Filter(municipalities, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /// What a client is told of a code that may be empty.
    static String shown(String code) {
        return code.isEmpty() ? NONE : code;
    }
}

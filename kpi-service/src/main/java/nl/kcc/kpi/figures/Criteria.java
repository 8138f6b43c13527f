package nl.kcc.kpi.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.MunicipalityScope;

/// The `where` of a query over `counter` or `counted_contact`, which name their dimensions alike. Values are only
/// ever parameters.
public final class Criteria {

    private final List<String> conditions = new ArrayList<>();
    private final Tuple parameters = Tuple.tuple();
    private final Set<String> topics;
    private final MunicipalityScope municipalities;

    private Criteria(Set<String> topics, MunicipalityScope municipalities) {
        this.topics = topics;
        this.municipalities = municipalities;
    }

    public static Criteria of(Filter filter, DayRange days) {
        return ofDimensions(filter)
                .and("day >= ?", days.from())
                .and("day <= ?", days.to());
    }

    /// All but the days.
    public static Criteria ofDimensions(Filter filter) {
        Criteria criteria = new Criteria(filter.topics(), filter.municipalities());
        if (!filter.municipalities().every()) {
            criteria.and("municipality = any(?)", filter.municipalities().orNull());
        }
        return criteria
                .andAnyOf("channel", filter.channels())
                .andAnyOf("topic", filter.topics())
                .andAnyOf("department", filter.departments())
                .andAnyOf("reason", filter.reasons());
    }

    /// @param condition SQL with one `?`
    public Criteria and(String condition, Object value) {
        conditions.add(condition.replace("?", nextParameter()));
        parameters.addValue(value);
        return this;
    }

    /// A value used outside the conditions.
    ///
    /// @return its place, such as `$7`
    public String parameter(Object value) {
        String place = nextParameter();
        parameters.addValue(value);
        return place;
    }

    /// The conditions, to follow another one.
    public String andDimensions() {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    /// @param condition SQL without parameters
    public Criteria and(String condition) {
        conditions.add(condition);
        return this;
    }

    public String where() {
        return "where " + String.join(" and ", conditions);
    }

    /// The place of a parameter that is still to be added, such as `$7`.
    public String nextParameter() {
        return "$" + (parameters.size() + 1);
    }

    public Tuple parameters() {
        return parameters;
    }

    /// The topics that are filtered by.
    Set<String> topics() {
        return topics;
    }

    /// Whose contacts are asked about: the database is told too.
    MunicipalityScope municipalities() {
        return municipalities;
    }

    private Criteria andAnyOf(String column, Set<String> values) {
        return values.isEmpty() ? this : and(column + " = any(?)", values.toArray(String[]::new));
    }
}

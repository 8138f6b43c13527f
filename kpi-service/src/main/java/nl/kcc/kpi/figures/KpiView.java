package nl.kcc.kpi.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// The answer of `GET /v1/kpi`, and of every event on its stream.
///
/// @param definition version of the definition the figures follow
/// @param asOf when they were read
/// @param target the norm of the period, 0 to 1
/// @param groups the same figures for each part; left out without `groupBy`
public record KpiView(String definition, LocalDate from, LocalDate to, Instant asOf, double target, Figures total,
        List<Group> groups) {

    /// @param key such as `PHONE`; `none` for contacts without topic or department
    /// @param name Dutch name of a topic, where it is known
    /// @param target the norm that judges this group; left out when it is that of the whole
    public record Group(String key, String name, Double target, @JsonUnwrapped Figures figures) {
    }

    /// The norm that judges one of the groups.
    public double targetOf(Group group) {
        return group.target() == null ? target : group.target();
    }

    /// Whether the figures are the same, whenever they were read.
    public boolean sameFigures(KpiView other) {
        return other != null && from.equals(other.from) && to.equals(other.to) && target == other.target
                && total.equals(other.total)
                && (groups == null ? other.groups == null : groups.equals(other.groups));
    }
}

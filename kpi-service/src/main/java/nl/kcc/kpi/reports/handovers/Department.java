package nl.kcc.kpi.reports.handovers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// The hand-overs of one department.
///
/// @param key the department that holds them now, or held them last
record Department(String key, @JsonUnwrapped Numbers numbers) {
}

package nl.kcc.kpi.reports.losses;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

/// What is lost of one topic, reason, department or channel.
///
/// @param key code, or `none`
/// @param name of a topic, where the catalogue knows it
/// @param lostBefore in the period before; like the next two left out when nothing was decided then
/// @param change points minus points before: above 0 is worse
record Sum(String key, String name, long lost, @JsonInclude(ALWAYS) Double points, Long lostBefore,
        Double pointsBefore, Double change) {
}

package nl.kcc.kpi.reports.channels;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.Figures;

/// One channel in the whole period.
record Part(Channel channel, @JsonInclude(ALWAYS) Double share, @JsonUnwrapped Figures figures) {
}

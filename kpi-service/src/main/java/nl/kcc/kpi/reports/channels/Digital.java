package nl.kcc.kpi.reports.channels;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

/// Share of the digital channels.
///
/// @param web the website alone
/// @param webAndEmail website and e-mail together
record Digital(@JsonInclude(ALWAYS) Double web, @JsonInclude(ALWAYS) Double webAndEmail) {
}

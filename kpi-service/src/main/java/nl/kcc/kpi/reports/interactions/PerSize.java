package nl.kcc.kpi.reports.interactions;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

/// Interactions with so many questions.
record PerSize(int questions, long interactions, long decided, long complete,
        @JsonInclude(ALWAYS) Double completeness) {
}

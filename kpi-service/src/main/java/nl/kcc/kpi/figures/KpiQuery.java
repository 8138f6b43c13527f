package nl.kcc.kpi.figures;

import java.util.Optional;

/// A checked question for figures. Equal questions have equal answers, whoever asks.
public record KpiQuery(Span span, Filter filter, Optional<GroupBy> groupBy) {
}

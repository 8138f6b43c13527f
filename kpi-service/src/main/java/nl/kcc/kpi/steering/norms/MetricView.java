package nl.kcc.kpi.steering.norms;

import java.util.List;
import java.util.stream.Stream;

/// A metric that a norm can be about.
///
/// @param title in Dutch
/// @param unit of the threshold; left out where it has none
/// @param ceiling whether the share is the most that is allowed, and not the least
/// @param measured whether this product measures it
/// @param definition how, in Dutch; left out when it does not
record MetricView(Metric metric, String title, Unit unit, boolean ceiling, boolean measured, String definition) {

    static final List<MetricView> ALL = Stream.of(Metric.values()).map(MetricView::of).toList();

    static MetricView of(Metric metric) {
        return new MetricView(metric, metric.title(), metric.unit(), metric.isCeiling(), metric.isMeasured(),
                metric.definition());
    }
}

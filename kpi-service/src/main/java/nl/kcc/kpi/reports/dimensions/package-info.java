/// `GET /v1/kpi/dimensions`: what a filter can be set to, in one call.
///
/// [CountedDimensions] looks up in the counters, never in the facts, what there are figures of: municipalities, channels,
/// topics, departments, the first and the last day. The catalogue adds names, groups, and what has not been counted yet.
package nl.kcc.kpi.reports.dimensions;

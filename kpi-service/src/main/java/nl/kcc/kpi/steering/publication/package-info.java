/// `GET /v1/public/kpi`: what citizens may see, without signing in.
///
/// A municipality appears once a manager has published its norm for first-contact resolution ([PublishedNorms] decides), with
/// the same figures as the dashboard, taken from `Kpi`, and only where thirty or more contacts stand behind them
/// ([Disclosure]). Of actions only those that were communicated are told, without owner or notes. The answer is the same
/// for every caller and is kept for five minutes ([PublicFigures]).
package nl.kcc.kpi.steering.publication;

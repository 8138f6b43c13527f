/// `GET /v1/kpi/stream`: the figures as they change.
///
/// Clients with the same question share one [Feed]. A committed batch in this process makes it ask again at once, every
/// second it asks for what other instances committed; at most one snapshot leaves per pause, computed and serialised
/// once for all; the more screens, the longer the pause ([FeedPace]). Each client is given whole snapshots and skips what it was too slow for. A feed without clients is
/// gone, so nothing is computed that nobody sees.
///
/// [Readers] bounds how many may listen and lets go of one that has stopped reading;
/// [nl.kcc.edge.StreamLifetime] ends a stream with its token.
package nl.kcc.kpi.live;

/// What every answer carries and every request is bound to: headers ([ResponseHeaders]), the largest message
/// ([BodyLimit]) and the number of requests at work ([LoadShedding]); and what a request was before it came through a proxy
/// ([PublicAddress], [OwnPrefix]). Each is a filter before signing in, so that it holds for refusals and for pages as well.
/// [PageSlash] leads to pages.
package nl.kcc.edge.http;

/// Refusals and failures as problem details (RFC 9457), in Dutch, wherever in the server they arise.
///
/// [Failures] says what a failure means to the client; [ProblemMapper] answers those of resources, [RouteFailures] those
/// from before or beside them (unknown files, refused sign-ins). [ProblemDetails] is the document. A failure that nobody
/// foresaw is logged with an error id, and the client gets that id and nothing else. A database that is away is not a
/// failure of ours: [DatabaseAway] recognises it and the client is asked to try again.
package nl.kcc.edge.problem;

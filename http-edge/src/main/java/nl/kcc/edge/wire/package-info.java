/// What stands between a connection and the HTTP server, below all filters: requests that others could read differently
/// are refused here ([StrictDecoder]), and no answer leaves without body and headers, whoever gave it ([WholeAnswers]).
///
/// The server offers no hook at this depth; [StrictTransport] gets in where each new connection is set up.
package nl.kcc.edge.wire;

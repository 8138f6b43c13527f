/// Talks to an installation over its public REST interface, the way a careful client does.
///
/// [Caller] keeps a bounded number of requests under way. When the outcome of a request is unknown (the connection
/// broke, the answer was 5xx) it sends the very same request again, with the same `Idempotency-Key`, until the outcome
/// is known or its patience ends. [Journal] keeps what became of each registration: accepted, refused or unknown.
package nl.kcc.simulator.wire;

/// What metrics say of requests, without anything a client can make up: paths and methods come from outside, and each new
/// one would be a series of its own, with whatever is written in it.
package nl.kcc.edge.metrics;

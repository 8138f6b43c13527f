/// JSON as the interface reads and writes it: strict in what it takes, so that a client's mistake is named at once and
/// never stored, and plain in what it sends. Events do not pass here; they have a JSON of their own that is lenient
/// towards newer writers.
package nl.kcc.edge.json;

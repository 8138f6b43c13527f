/// The notation of codes that come in from outside, as a Bean Validation constraint ([Code]) whose messages an agent
/// understands. Codes travel in events and may not hide a person, so reasons come from the closed list of
/// [HandoverReasons], and topics and departments from the catalogue.
package nl.kcc.intake.input;

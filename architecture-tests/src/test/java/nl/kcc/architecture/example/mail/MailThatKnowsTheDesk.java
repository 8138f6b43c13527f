package nl.kcc.architecture.example.mail;

import nl.kcc.architecture.example.desk.DeskExample;

/// Breaks a rule: a channel that knows another.
record MailThatKnowsTheDesk(DeskExample body) {
}

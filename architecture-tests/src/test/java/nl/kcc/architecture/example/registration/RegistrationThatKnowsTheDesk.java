package nl.kcc.architecture.example.registration;

import nl.kcc.architecture.example.desk.DeskExample;

/// Breaks a rule: a registration that knows a channel.
record RegistrationThatKnowsTheDesk(DeskExample body) {
}

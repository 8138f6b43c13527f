package nl.kcc.intake.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;
import nl.kcc.edge.Problem;
import nl.kcc.intake.identity.Identifier;

/// `POST /v1/contacts/_search`: whose contacts, and why.
record PersonSearchRequest(
        @NotNull(message = "Geef op wie u zoekt.") @Valid PersonRequest person,
        @NotNull(message = "Geef op waarvoor u dit nodig hebt.") @PlainText(min = 1, max = 200, multiline = false) String purpose) {

    /// @throws Problem.InvalidInput when the value cannot be of its type
    Identifier identifier() {
        return person.type().normalise(person.value()).map(normal -> new Identifier(person.type(), normal))
                .orElseThrow(() -> new Problem.InvalidInput("person.value", person.type().complaint()));
    }
}

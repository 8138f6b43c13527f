package nl.kcc.intake.listing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import nl.kcc.edge.Problem;

/// Another agent is busy with the contact.
class ContactTaken extends Problem.Conflict {

    private static final long serialVersionUID = 1;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H.mm").withZone(ZoneId.of("Europe/Amsterdam"));

    ContactTaken(String holder, Instant until) {
        super("contact-taken", "%s is met dit contact bezig, tot uiterlijk %s uur.".formatted(holder, CLOCK.format(until)));
    }
}

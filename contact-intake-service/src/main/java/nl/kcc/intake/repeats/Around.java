package nl.kcc.intake.repeats;

import java.util.List;

import nl.kcc.intake.domain.Link;

/// The contacts around one, and itself when it is in a chain.
public record Around(List<Link> links) {
}

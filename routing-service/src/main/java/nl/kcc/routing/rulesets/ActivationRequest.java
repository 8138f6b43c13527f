package nl.kcc.routing.rulesets;

import java.time.Instant;

import jakarta.validation.constraints.Min;

/// @param from now when left out
/// @param revision the one that was read; when given, a draft that was changed since is refused
record ActivationRequest(Instant from, @Min(1) Integer revision) {
}

package nl.kcc.intake.desk;

import java.util.List;
import java.util.stream.Stream;

import nl.kcc.intake.domain.Lifecycle;

/// The calls on a contact that its situation carries, by the last part of their path, so that a page offers nothing that would
/// be refused.
final class AllowedCalls {

    private AllowedCalls() {
    }

    static List<String> on(Lifecycle contact) {
        return Stream.of(
                contact instanceof Lifecycle.Answerable ? Stream.of("answer", "forwarding") : Stream.<String> empty(),
                contact instanceof Lifecycle.Transferable ? Stream.of("handover") : Stream.<String> empty(),
                contact instanceof Lifecycle.Reopenable ? Stream.of("reopening") : Stream.<String> empty(),
                contact instanceof Lifecycle.Counting ? Stream.of("exclusion", "topic", "split") : Stream.<String> empty(),
                contact instanceof Lifecycle.Judgeable ? Stream.of("verdict") : Stream.<String> empty(),
                Stream.of("notes")).flatMap(calls -> calls).toList();
    }
}

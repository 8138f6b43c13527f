package nl.kcc.routing.worklist;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import nl.kcc.edge.MunicipalityScope;

/// A row of `list_worker`.
@Entity
@Table(name = "list_worker")
class ListWorkerRow {

    @Id
    @Column(name = "user_name")
    String userName;

    /// Codes with commas between, or `*`.
    String departments;

    /// The same of municipalities.
    String municipalities;

    @Column(name = "seen_at")
    Instant seenAt;

    boolean worksFor(Optional<Set<String>> some) {
        return departments.equals("*") || some.isEmpty()
                || Set.of(departments.split(",")).stream().anyMatch(some.get()::contains);
    }

    /// Whether at least one of these is among the municipalities of this user.
    boolean sees(MunicipalityScope some) {
        return municipalities.equals("*") || Set.of(municipalities.split(",")).stream().anyMatch(some::includes);
    }
}

package nl.kcc.routing.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A row of `absence`.
@Entity
@Table(name = "absence")
class AbsenceRow {

    @Id
    UUID id;

    @Column(name = "user_name")
    String userName;

    String substitute;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(name = "made_at")
    Instant madeAt;
}

package nl.kcc.routing.worklist;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// A row of `department_desk`.
@Entity
@IdClass(DepartmentDeskRow.Key.class)
@Table(name = "department_desk")
class DepartmentDeskRow {

    /// One desk for each department of each municipality.
    record Key(String municipality, String department) implements Serializable {
    }

    @Id
    String municipality;

    @Id
    String department;

    @Column(name = "mail_address")
    String mailAddress;

    String coordinator;

    @Column(name = "coordinator_address")
    String coordinatorAddress;

    boolean reminders;

    int version;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;
}

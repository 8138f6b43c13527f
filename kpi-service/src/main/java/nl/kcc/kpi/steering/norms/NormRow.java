package nl.kcc.kpi.steering.norms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import nl.kcc.events.Channel;

/// A row of `norm_version`.
@Entity
@Table(name = "norm_version")
class NormRow {
    @Id
    @Column(name = "version_id")
    UUID versionId;
    @Column(name = "norm_id")
    UUID normId;
    int version;
    String municipality;
    @Enumerated(EnumType.STRING)
    Channel channel;
    @Enumerated(EnumType.STRING)
    Metric metric;
    Integer threshold;
    double share;
    @Column(name = "valid_from")
    LocalDate validFrom;
    @Column(name = "valid_to")
    LocalDate validTo;
    String owner;
    String measurement;
    @Column(name = "last_tested_on")
    LocalDate lastTestedOn;
    boolean published;
    String note;
    @Column(name = "recorded_at")
    Instant recordedAt;

    Norm norm() {
        return new Norm(normId, version, municipality, channel, metric, threshold, share, validFrom, validTo, owner,
                measurement, lastTestedOn, published, note);
    }
}

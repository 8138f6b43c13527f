package nl.kcc.routing.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.routing.standing.HandoverFilter.Due;

class DuePartTest {

    /// A day of 23 hours and one of 25 begin at midnight, too.
    @ParameterizedTest
    @CsvSource({ "2026-11-17T09:00:00Z, 2026-11-17T23:00:00Z, 2026-11-18T23:00:00Z",
            "2026-11-17T23:30:00Z, 2026-11-18T23:00:00Z, 2026-11-19T23:00:00Z",
            "2026-03-28T12:00:00Z, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
            "2026-10-24T12:00:00Z, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z" })
    void theDaysAreThoseOfAmsterdam(Instant now, Instant tomorrow, Instant dayAfter) {
        assertThat(DuePart.LATE.at(now)).isEqualTo(new Due(null, now));
        assertThat(DuePart.TODAY.at(now)).isEqualTo(new Due(now, tomorrow));
        assertThat(DuePart.TOMORROW.at(now)).isEqualTo(new Due(tomorrow, dayAfter));
        assertThat(DuePart.LATER.at(now)).isEqualTo(new Due(dayAfter, null));
    }

    @Test
    void eachMomentIsInOnePart() {
        Instant now = Instant.parse("2026-11-17T09:00:00Z");
        for (String due : new String[] { "2026-11-17T08:59:59Z", "2026-11-17T09:00:00Z", "2026-11-17T22:59:59Z",
                "2026-11-17T23:00:00Z", "2026-11-18T23:00:00Z", "2027-01-01T00:00:00Z" }) {
            Instant moment = Instant.parse(due);
            assertThat(DuePart.values()).filteredOn(part -> (part.at(now).from() == null
                    || !moment.isBefore(part.at(now).from()))
                    && (part.at(now).before() == null || moment.isBefore(part.at(now).before()))).as(due).hasSize(1);
        }
    }
}

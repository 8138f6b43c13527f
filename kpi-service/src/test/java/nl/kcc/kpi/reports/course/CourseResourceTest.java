package nl.kcc.kpi.reports.course;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class CourseResourceTest {

    @ParameterizedTest
    @CsvSource({ "2025-03-29, 24", "2025-03-30, 23", "2025-10-26, 25", "2025-10-27, 24" })
    void aDayHasTheHoursOfItsClock(String day, int hours) {
        assertThat(Ask.manager("/v1/kpi/course?day=" + day).getList("hours")).hasSize(hours);
    }

    @Test
    void eachHourCarriesItsOwnFiguresAndThoseSoFar() {
        for (String moment : List.of("2025-10-26T00:15:00Z", "2025-10-26T01:15:00Z")) { // twice a quarter past two
            Events.send(inMunicipality("GM1301").at(Instant.parse(moment)).with(Outcome.ANSWERED).state());
            Events.send(inMunicipality("GM1301").at(Instant.parse(moment)).handedOver().state());
        }
        Ask.untilRegistered("GM1301", 4);

        JsonPath course = Ask.manager("/v1/kpi/course?day=2025-10-26&municipality=GM1301");

        assertThat(course.getList("hours.hour.decided", Integer.class).subList(1, 5)).isEqualTo(List.of(0, 2, 2, 0));
        assertThat(course.getList("hours.soFar.decided", Integer.class).subList(1, 5)).isEqualTo(List.of(0, 2, 4, 4));
        assertThat(course.getDouble("hours[24].soFar.fcr")).isEqualTo(0.5);
        assertThat(course.getMap("hours[1].hour")).containsEntry("fcr", null);
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        assertThat(Ask.as("manager", "/v1/kpi/course?day=2025-02-30").statusCode(400).extract().jsonPath()
                .getList("violations.field")).isEqualTo(List.of("day"));
    }
}

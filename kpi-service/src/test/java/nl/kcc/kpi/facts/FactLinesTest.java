package nl.kcc.kpi.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.kpi.Contacts;

class FactLinesTest {

    private static final Contacts CONTACT = inMunicipality("GM4601").at(Instant.parse("2026-03-04T10:00:00.123456789Z"));

    @Test
    void aLineHasEachColumnAndNothingIsMarkedAsSuch() {
        String line = lineOf(CONTACT);

        assertThat(line).endsWith("\n").doesNotContain("null");
        assertThat(line.strip().split("\t")).hasSize(FactColumn.ALL.size()).contains("GM4601", "PHONE", "\\N");
    }

    @Test
    void whatWouldEndAColumnOrALineIsEscaped() {
        assertThat(lineOf(CONTACT.about("a\tb\nc\rd\\e€"))).contains("\ta\\tb\\nc\\rd\\\\e€\t");
    }

    @Test
    void momentsAreCutOffAtMicroseconds() {
        assertThat(lineOf(CONTACT)).contains("\t2026-03-04T10:00:00.123456Z\t");
    }

    private static String lineOf(Contacts contact) {
        return new String(FactLines.of(List.of(Fact.of(contact.state()))), UTF_8);
    }
}

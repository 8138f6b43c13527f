package nl.kcc.kpi.reports.dimensions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.kpi.figures.CatalogueTopics.NamedTopic;
import nl.kcc.kpi.reports.dimensions.CountedDimensions.CountedCode;
import nl.kcc.kpi.reports.dimensions.DimensionsView.CodeWithName;
import nl.kcc.kpi.reports.dimensions.DimensionsView.TopicInGroup;

class DimensionsViewTest {

    @Test
    void whatWasCountedAndWhatTheCatalogueKnowsStandTogetherByName() {
        var view = DimensionsView.of(
                List.of(new CountedCode("municipality", "GM0002"), new CountedCode("municipality", "GM0001"),
                        new CountedCode("channel", "WEB"), new CountedCode("channel", "PHONE"), new CountedCode("topic", "oud"),
                        new CountedCode("topic", "grofvuil"), new CountedCode("department", "zorg-en-jeugd"),
                        new CountedCode("day", "2026-11-28"), new CountedCode("day", "2026-01-02")),
                List.of(new NamedTopic("grofvuil", "Aan huis: grofvuil", "afval")), List.of("burgerzaken"),
                code -> code.equals("GM0001") ? "Zuid" : "Noord");

        assertThat(view).isEqualTo(new DimensionsView(
                List.of(new CodeWithName("GM0002", "Noord"), new CodeWithName("GM0001", "Zuid")), List.of("PHONE", "WEB"),
                List.of(new TopicInGroup("grofvuil", "Aan huis: grofvuil", "afval"), new TopicInGroup("oud", "oud", null)),
                List.of(new CodeWithName("burgerzaken", "Burgerzaken"), new CodeWithName("zorg-en-jeugd", "Zorg en jeugd")),
                LocalDate.of(2026, 1, 2), LocalDate.of(2026, 11, 28)));
    }

    @Test
    void withoutFiguresThereAreNoDays() {
        var view = DimensionsView.of(List.of(new CountedCode("day", null), new CountedCode("day", null)), List.of(), List.of(),
                code -> code);

        assertThat(view).isEqualTo(new DimensionsView(List.of(), List.of(), List.of(), List.of(), null, null));
    }

    @Test
    void municipalitiesHaveTheirNamesAndUnknownOnesTheirCode() {
        var names = new MunicipalityNames();

        assertThat(names.of("GM0014")).isEqualTo("Groningen");
        assertThat(names.of("GM0000")).isEqualTo("GM0000");
    }
}

package nl.kcc.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;
import nl.kcc.events.HandoverReason;
import nl.kcc.intake.catalogue.HandoverReasons.Choice;

class HandoverReasonsTest {

    @Test
    void theUsualReasonsAreKnown() {
        var reasons = new HandoverReasons(Optional.empty());

        assertThat(Stream.of(HandoverReason.values()).map(Enum::name)).allMatch(reasons::isKnown);
        assertThat(reasons.isKnown("LANGUAGE")).isFalse();
    }

    @Test
    void anOrganisationMayAddItsOwn() {
        var reasons = new HandoverReasons(
                Optional.of(List.of("LANGUAGE=Spreekt geen Nederlands", " NO_ACCESS = Geen toegang ")));

        assertThat(reasons.isKnown("LANGUAGE")).isTrue();
        assertThat(reasons.all()).hasSize(8).endsWith(new Choice("LANGUAGE", "Spreekt geen Nederlands"),
                new Choice("NO_ACCESS", "Geen toegang"));
        assertThat(reasons.complaint()).isEqualTo("Deze reden bestaat niet. Bekend zijn: NO_KNOWLEDGE, NOT_AUTHORISED,"
                + " COMPLEX, NO_TIME, CITIZEN_REQUEST, OTHER, LANGUAGE, NO_ACCESS.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "LANGUAGE", "LANGUAGE=", "LANGUAGE= ", "taal=Taal", "OTHER=Anders", "R_999990342=Nummer",
            "A=Te kort" })
    void whatIsNoReasonStopsTheStart(String setting) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new HandoverReasons(Optional.of(List.of(setting))))
                .withMessage("Set kcc.handover-reasons to new codes with a Dutch label, such as"
                        + " LANGUAGE=Spreekt geen Nederlands, separated by commas; '%s' is none.".formatted(setting));
    }
}

package nl.kcc.routing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.events.TopicState;
import nl.kcc.events.TopicState.Answerability;

class CatalogueChangesTest {

    private static final Topic PASSPORT = topic("paspoort", "Paspoort aanvragen");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private static final List<String> DEPARTMENTS = List.of("burgerzaken", "algemene-zaken");

    @Test
    void aNewEntryIsPublishedAsVersionOne() {
        assertThat(CatalogueChanges.between(List.of(), List.of(PASSPORT), DEPARTMENTS, TODAY))
                .containsExactly(PASSPORT.published(1, true, DEPARTMENTS));
    }

    @Test
    void anUnchangedEntryIsNotPublishedAgain() {
        assertThat(CatalogueChanges.between(List.of(PASSPORT.published(7, true, DEPARTMENTS)), List.of(PASSPORT), DEPARTMENTS,
                TODAY))
                .isEmpty();
    }

    @Test
    void aChangedEntryGetsTheNextVersion() {
        assertThat(CatalogueChanges.between(List.of(topic("paspoort", "Pas").published(7, true, DEPARTMENTS)),
                List.of(PASSPORT), DEPARTMENTS, TODAY))
                .containsExactly(PASSPORT.published(8, true, DEPARTMENTS));
    }

    @Test
    void aDepartmentMoreIsToldWithEveryEntry() {
        assertThat(CatalogueChanges.between(List.of(PASSPORT.published(7, true, List.of("burgerzaken"))), List.of(PASSPORT),
                DEPARTMENTS, TODAY)).containsExactly(PASSPORT.published(8, true, DEPARTMENTS));
        assertThat(CatalogueChanges.between(List.of(PASSPORT.published(7, true, null)), List.of(PASSPORT), DEPARTMENTS, TODAY))
                .containsExactly(PASSPORT.published(8, true, DEPARTMENTS));
    }

    @Test
    void anEntryThatIsGoneBecomesInactiveOnce() {
        TopicState withdrawn = PASSPORT.published(8, false, DEPARTMENTS);

        assertThat(CatalogueChanges.between(List.of(PASSPORT.published(7, true, DEPARTMENTS)), List.of(), DEPARTMENTS, TODAY))
                .containsExactly(withdrawn);
        assertThat(CatalogueChanges.between(List.of(withdrawn), List.of(), DEPARTMENTS, TODAY)).isEmpty();
    }

    @Test
    void aTopicIsInactiveFromTheDayOnWhichItIsWithdrawn() {
        Topic leaving = new Topic("paspoort", "Paspoort aanvragen", "reisdocumenten", "burgerzaken", List.of(), null,
                List.of(new Answerability(LocalDate.EPOCH, true)), null, List.of(), null, null, TODAY);
        var published = List.of(PASSPORT.published(7, true, DEPARTMENTS));

        assertThat(CatalogueChanges.between(published, List.of(leaving), DEPARTMENTS, TODAY.minusDays(1))).isEmpty();
        assertThat(CatalogueChanges.between(published, List.of(leaving), DEPARTMENTS, TODAY))
                .containsExactly(PASSPORT.published(8, false, DEPARTMENTS));
    }

    @Test
    void anEntryThatIsBackBecomesActiveAgain() {
        assertThat(CatalogueChanges.between(List.of(PASSPORT.published(8, false, DEPARTMENTS)), List.of(PASSPORT), DEPARTMENTS,
                TODAY))
                .containsExactly(PASSPORT.published(9, true, DEPARTMENTS));
    }

    private static Topic topic(String code, String name) {
        return new Topic(code, name, "reisdocumenten", "burgerzaken", List.of(), null,
                List.of(new Answerability(LocalDate.EPOCH, true)), null);
    }
}

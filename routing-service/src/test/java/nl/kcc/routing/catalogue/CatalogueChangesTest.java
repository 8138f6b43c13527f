package nl.kcc.routing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.events.TopicState;
import nl.kcc.events.TopicState.Answerability;

class CatalogueChangesTest {

    private static final Topic PASSPORT = topic("paspoort", "Paspoort aanvragen");

    @Test
    void aNewEntryIsPublishedAsVersionOne() {
        assertThat(CatalogueChanges.between(List.of(), List.of(PASSPORT)))
                .containsExactly(PASSPORT.published(1, true));
    }

    @Test
    void anUnchangedEntryIsNotPublishedAgain() {
        assertThat(CatalogueChanges.between(List.of(PASSPORT.published(7, true)), List.of(PASSPORT))).isEmpty();
    }

    @Test
    void aChangedEntryGetsTheNextVersion() {
        assertThat(CatalogueChanges.between(List.of(topic("paspoort", "Pas").published(7, true)), List.of(PASSPORT)))
                .containsExactly(PASSPORT.published(8, true));
    }

    @Test
    void anEntryThatIsGoneBecomesInactiveOnce() {
        TopicState withdrawn = PASSPORT.published(8, false);

        assertThat(CatalogueChanges.between(List.of(PASSPORT.published(7, true)), List.of())).containsExactly(withdrawn);
        assertThat(CatalogueChanges.between(List.of(withdrawn), List.of())).isEmpty();
    }

    @Test
    void anEntryThatIsBackBecomesActiveAgain() {
        assertThat(CatalogueChanges.between(List.of(PASSPORT.published(8, false)), List.of(PASSPORT)))
                .containsExactly(PASSPORT.published(9, true));
    }

    private static Topic topic(String code, String name) {
        return new Topic(code, name, "reisdocumenten", "burgerzaken", List.of(), null,
                List.of(new Answerability(LocalDate.EPOCH, true)), null);
    }
}

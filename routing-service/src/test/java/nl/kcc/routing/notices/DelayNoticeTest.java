package nl.kcc.routing.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelayNoticeTest {

    @Test
    void theWordsThatShipHaveNoFlaw() {
        assertThat(DelayNotice.flaw(DelayNotice.SHIPPED.text())).isEmpty();
        assertThat(DelayNotice.SHIPPED.enabled()).isFalse();
    }

    @Test
    void wordsWithoutTheNewMomentSayNothing() {
        assertThat(DelayNotice.flaw("Uw vraag {kenmerk} duurt langer.")).hasValueSatisfying(
                flaw -> assertThat(flaw).contains("{nieuw}"));
    }

    @Test
    void everyUnknownPlaceholderIsNamed() {
        assertThat(DelayNotice.flaw("{naam}, uiterlijk {nieuw}, {Eerst} en { los")).hasValueSatisfying(
                flaw -> assertThat(flaw).contains("{naam}", "{Eerst}", "{,"));
    }
}

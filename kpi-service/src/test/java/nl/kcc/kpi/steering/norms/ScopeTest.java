package nl.kcc.kpi.steering.norms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.kcc.edge.MunicipalityScope;
import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.Filter;

class ScopeTest {

    private static final Filter ALL = new Filter(MunicipalityScope.EVERY, Set.of(), Set.of(), Set.of(), Set.of());
    private static final Filter OURS = new Filter(MunicipalityScope.of(Set.of("GM0344")), Set.of("EMAIL", "WEB"),
            Set.of(), Set.of(), Set.of());

    @Test
    void aScopeOfEverythingLeavesTheFilterAsItIs() {
        assertThat(new Scope(null, null, null, null, null).within(OURS)).contains(OURS);
    }

    @Test
    void bothNarrow() {
        assertThat(new Scope(null, Channel.WEB, "paspoort", "burgerzaken", "NO_TIME").within(OURS))
                .contains(new Filter(OURS.municipalities(), Set.of("WEB"), Set.of("paspoort"), Set.of("burgerzaken"),
                        Set.of("NO_TIME")));
        assertThat(new Scope("GM0344", null, null, null, null).within(ALL))
                .contains(new Filter(MunicipalityScope.of(Set.of("GM0344")), Set.of(), Set.of(), Set.of(), Set.of()));
    }

    @Test
    void whatIsOutsideTheFilterIsNothing() {
        assertThat(new Scope("GM0599", null, null, null, null).within(OURS)).isEmpty();
        assertThat(new Scope(null, null, null, null, "NO_TIME").within(
                new Filter(MunicipalityScope.EVERY, Set.of(), Set.of(), Set.of(), Set.of("OVERDUE")))).isEmpty();
        assertThat(new Scope(null, Channel.PHONE, null, null, null).within(OURS)).isEmpty();
    }

    @Test
    void theNarrowerOfTwoScopesCounts() {
        assertThat(new Scope("GM0344", null, null, null, null).and(new Scope(null, Channel.WEB, "paspoort", null, "NO_TIME")))
                .isEqualTo(new Scope("GM0344", Channel.WEB, "paspoort", null, "NO_TIME"));
    }
}

package nl.kcc.routing.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.kcc.edge.MunicipalityScope;

class ListWorkerRowTest {

    @Test
    void aColleagueOfAnotherMunicipalityIsNoneOfOurs() {
        ListWorkerRow theirs = of("GM0014,GM0080");

        assertThat(theirs.sees(MunicipalityScope.of(Set.of("GM0344")))).isFalse();
        assertThat(theirs.sees(MunicipalityScope.of(Set.of("GM0344", "GM0080")))).isTrue();
        assertThat(theirs.sees(MunicipalityScope.EVERY)).isTrue();
        assertThat(of("*").sees(MunicipalityScope.of(Set.of("GM0344")))).isTrue();
    }

    private static ListWorkerRow of(String municipalities) {
        var row = new ListWorkerRow();
        row.municipalities = municipalities;
        return row;
    }
}

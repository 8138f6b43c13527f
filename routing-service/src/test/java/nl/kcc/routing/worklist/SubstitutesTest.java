package nl.kcc.routing.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class SubstitutesTest {

    @Test
    void whoIsThereDoesHisOwnWork() {
        assertThat(new Substitutes(Map.of()).inPlaceOf("anna")).isEqualTo("anna");
        assertThat(new Substitutes(Map.of()).worksFor("anna")).containsExactly("anna");
    }

    @Test
    void aSubstituteWhoIsAwayHasOneToo() {
        var today = new Substitutes(Map.of("anna", "bram", "bram", "carla"));

        assertThat(today.inPlaceOf("anna")).isEqualTo("carla");
        assertThat(today.worksFor("carla")).containsExactlyInAnyOrder("anna", "bram", "carla");
        assertThat(today.worksFor("bram")).containsExactly("bram");
    }

    @Test
    void whereAllAreAwayTheWorkStaysWhereItIs() {
        var today = new Substitutes(Map.of("anna", "bram", "bram", "anna", "carla", "anna"));

        assertThat(today.inPlaceOf("anna")).isEqualTo("anna");
        assertThat(today.inPlaceOf("carla")).isEqualTo("carla");
    }
}

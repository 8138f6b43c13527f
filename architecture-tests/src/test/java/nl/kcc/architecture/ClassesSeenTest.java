package nl.kcc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassesSeenTest {
    private static final List<String> WITHOUT_CLASSES = List.of("web-theme", "e2e-tests", "architecture-tests");

    @ParameterizedTest
    @EnumSource
    void theClassesOfEachModuleAreSeen(Product module) {
        assertThat(module.classes()).hasSizeGreaterThanOrEqualTo(module.fewestClasses);
    }

    @Test
    void everyModuleOfTheBuildIsKnownHere() {
        var known = Stream.concat(Stream.of(Product.values()).map(module -> module.folder), WITHOUT_CLASSES.stream());

        assertThat(Product.modulesOfTheBuild()).containsExactlyInAnyOrderElementsOf(known.toList());
    }
}

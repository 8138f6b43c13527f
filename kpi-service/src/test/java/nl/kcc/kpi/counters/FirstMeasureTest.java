package nl.kcc.kpi.counters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kcc.events.Topics;

/// The list of all measures needs the enums, and the enums are measures: whichever Java initialises first, each must find
/// what it needs.
class FirstMeasureTest {

    /// Knows our classes, and has initialised none of them.
    private static URLClassLoader fresh() {
        URL[] ours = Stream.of(Measure.class, Topics.class)
                .map(one -> one.getProtectionDomain().getCodeSource().getLocation()).distinct().toArray(URL[]::new);
        return new URLClassLoader(ours, ClassLoader.getPlatformClassLoader());
    }

    @ParameterizedTest
    @ValueSource(classes = { Measure.class, Bucket.class, Mark.class, OfContact.class, NetMeasure.class })
    void anyMayBeAskedForFirst(Class<?> first) throws IOException, ReflectiveOperationException {
        try (var loader = fresh()) {
            Class.forName(first.getName(), true, loader);

            Class<?> measure = Class.forName(Measure.class.getName(), true, loader);
            List<?> all = (List<?>) measure.getField("ALL").get(null);
            assertThat(all).hasSameSizeAs(Measure.ALL).doesNotContainNull().doesNotHaveDuplicates();
            assertThat(measure).isNotSameAs(Measure.class);
            var index = measure.getMethod("index");
            assertThat(IntStream.range(0, all.size())).allSatisfy(place -> assertThat(index.invoke(all.get(place)))
                    .isEqualTo(place));
        }
    }
}

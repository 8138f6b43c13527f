package nl.kcc.e2e;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import nl.kcc.allinone.Service;
import nl.kcc.infra.Part;

/// First of all: looks at all that was logged since the start, before other scenarios give reason to warn.
@Order(0)
@ExtendWith(OnTheProduct.class)
class QuietLogIT {
    private final Kcc kcc;

    QuietLogIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @Test
    void whereNothingIsWrongAStartAndAStopUnderLoadWarnOfNothing() throws InterruptedException {
        try (var day = BusyDay.start(kcc, kcc.newMunicipality(), 200, 31)) {
            day.awaitCalls(50);
            together(Part::stop);
            var logs = Stream.of(Service.values()).collect(toMap(service -> service, this::log));
            together(Part::start);
            services().forEach(part -> part.awaitReady(Kcc.READY_WITHIN));
            day.finish();

            assertThat(logs).allSatisfy((service, log) -> assertThat(log)
                    .anyMatch(line -> line.contains(" Settings are in order localUsers=true "))
                    .anyMatch(line -> line.contains(" stopped in "))
                    .noneMatch(QuietLogIT::warns));
        }
    }

    /// That a thread had to wait for seconds, or the broker did not say goodbye within one, is said of a machine too busy for
    /// its tests; what the log itself marks as said after its own end may be any library's last word.
    private static boolean warns(String line) {
        return Stream.of(" ERROR ", " WARN ", " WARNING ", " SEVERE ").anyMatch(line::contains)
                && Stream.of("BlockedThreadChecker", "Close timed out with ", "[Error Occurred After Shutdown]")
                        .noneMatch(line::contains);
    }

    private void together(Consumer<Part> action) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            services().forEach(part -> threads.execute(() -> action.accept(part)));
        }
    }

    private Stream<Part> services() {
        return Stream.of(Service.values()).map(kcc.product()::service);
    }

    private List<String> log(Service service) {
        try {
            return Files.readAllLines(kcc.product().settings().logs().resolve(service.folder() + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

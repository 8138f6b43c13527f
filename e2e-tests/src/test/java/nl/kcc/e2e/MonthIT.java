package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import nl.kcc.allinone.Service;
import nl.kcc.infra.Part;
import nl.kcc.simulator.Demo;
import picocli.CommandLine;

@Order(12)
@ExtendWith(OnTheProduct.class)
class MonthIT {
    private static final YearMonth MONTH = YearMonth.of(2026, 3);

    private final Kcc kcc;

    MonthIT(Kcc kcc) {
        this.kcc = kcc;
    }

    /// Of four municipalities, with a night of 23 hours ([PlayedMonth] has one of 25). For two weeks of it the front office
    /// may answer topics that it may not otherwise, and the other way round: of two the catalogue says so from the start, of
    /// two more it does not before halfway.
    @Test
    void everyFigureOfAMonthEqualsTheTruthInBetweenAndAtTheEnd(@TempDir Path folder) throws IOException {
        var passwordFile = Files.writeString(folder.resolve("password"), kcc.product().localPassword());
        var municipalities = Stream.generate(kcc::newMunicipality).limit(4).collect(Collectors.joining(","));
        var output = new ByteArrayOutputStream();

        int exit = new CommandLine(new Demo(new PrintStream(output, true, StandardCharsets.UTF_8), Clock.systemUTC(),
                this::halfway))
                .execute("--month", MONTH.toString(), "--contacts", "500", "--municipality", municipalities,
                        "--password-file", passwordFile.toString(),
                        "--intake", kcc.url(Service.INTAKE).toString(), "--routing", kcc.url(Service.ROUTING).toString(),
                        "--kpi", kcc.url(Service.KPI).toString());

        assertThat(exit).as(output.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).containsPattern("moment 1 of 4.* 0 differ")
                .containsPattern("moment 2 of 4.* 0 differ").containsPattern("moment 3 of 4.* 0 differ")
                .containsPattern("moment 4 of 4.* 0 differ").contains("The KPI equals the truth.");
    }

    private void halfway(int moment) {
        if (moment == 2) {
            kcc.catalogue().turn(MONTH, "rijbewijs-aanvragen", "eerste-inschrijving");
            restart(Service.INTAKE, Service.ROUTING);
        }
    }

    /// Services that start tell what they have of all days: what kpi-service missed would show.
    private void restart(Service... services) {
        var restarted = Stream.of(services).map(kcc.product()::service).toList();
        restarted.forEach(Part::stop);
        restarted.forEach(Part::start);
        restarted.forEach(service -> service.awaitReady(Kcc.READY_WITHIN));
    }
}

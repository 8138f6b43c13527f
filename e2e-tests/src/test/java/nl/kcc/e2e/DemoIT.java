package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.Demo;
import picocli.CommandLine;

@Order(10)
@ExtendWith(OnTheProduct.class)
class DemoIT {
    private final Kcc kcc;

    DemoIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @Test
    void theFiguresEqualTheTruthOfTheDemoToTheLastContact(@TempDir Path folder) throws IOException {
        var passwordFile = Files.writeString(folder.resolve("password"), kcc.product().localPassword());
        var output = new ByteArrayOutputStream();

        // Figures of several municipalities at once, on an installation where other scenarios left theirs.
        int exit = new CommandLine(new Demo(new PrintStream(output, true, StandardCharsets.UTF_8), Clock.systemUTC()))
                .execute("--contacts", "1000", "--speed", "0", "--seed", "42",
                        "--municipality", "GM0344,GM0599", "--password-file", passwordFile.toString(),
                        "--intake", kcc.url(Service.INTAKE).toString(), "--routing", kcc.url(Service.ROUTING).toString(),
                        "--kpi", kcc.url(Service.KPI).toString());

        assertThat(exit).as(output.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("HANDED_OVER", "OVERDUE", "The KPI equals the truth.");
    }
}

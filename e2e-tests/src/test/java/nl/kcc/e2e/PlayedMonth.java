package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.YearMonth;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.Demo;
import picocli.CommandLine;

/// A month of one municipality as the simulator plays it, with everything that happens in a contact centre: repeats,
/// hand-overs, corrections, verdicts, several questions at once. Its figures equal the truth.
///
/// @param municipality in which nothing else happens
record PlayedMonth(String municipality, YearMonth month) {
    private static final String CONTACTS = "250";
    /// Long enough ago for every term to have passed, and with a night of 25 hours.
    private static final YearMonth LONG_NIGHT = YearMonth.of(2025, 10);

    static PlayedMonth play(Kcc kcc) {
        var played = new PlayedMonth(kcc.newMunicipality(), LONG_NIGHT);
        var output = new ByteArrayOutputStream();
        int exit = new CommandLine(new Demo(new PrintStream(output, true, StandardCharsets.UTF_8), Clock.systemUTC()))
                .execute("--month", played.month.toString(), "--contacts", CONTACTS, "--municipality",
                        played.municipality, "--password-file", passwordFile(kcc),
                        "--intake", kcc.url(Service.INTAKE).toString(), "--routing", kcc.url(Service.ROUTING).toString(),
                        "--kpi", kcc.url(Service.KPI).toString());
        assertThat(exit).as(output.toString(StandardCharsets.UTF_8)).isZero();
        return played;
    }

    /// What a page is asked for to look at it.
    String query() {
        return "?municipality=%s&from=%s&to=%s".formatted(municipality, month.atDay(1), month.atEndOfMonth());
    }

    private static String passwordFile(Kcc kcc) {
        try {
            var file = Files.createTempFile("password", null);
            file.toFile().deleteOnExit();
            return Files.writeString(file, kcc.product().localPassword()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

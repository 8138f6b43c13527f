package nl.kcc.e2e;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import nl.kcc.allinone.Service;

@Order(6)
@ExtendWith(OnTheProduct.class)
class ReadmeIT {
    private static final Pattern SHELL = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    private final Kcc kcc;

    ReadmeIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @Test
    void theCurlLinesOfTheReadmeWork() throws IOException, InterruptedException {
        var script = SHELL.matcher(Files.readString(Path.of("../README.md"))).results().map(found -> found.group(1))
                .filter(block -> block.contains("curl ")).collect(joining("\n"));
        assertThat(script).contains("8081", "8082", "8083");

        var output = run("""
                set -eu
                curl() { command curl --fail-with-body "$@"; }
                """ + here(script));

        assertThat(output).contains("\"interactionId\"", "\"fcr\"", "event:kpi", "\"handovers\"");
    }

    /// The same lines for the ports and the password of this run.
    private String here(String script) {
        return script.replace("$(cat .kcc/data/local-password)", kcc.product().localPassword())
                .replace("http://localhost:8081", kcc.url(Service.INTAKE).toString())
                .replace("http://localhost:8082", kcc.url(Service.ROUTING).toString())
                .replace("http://localhost:8083", kcc.url(Service.KPI).toString());
    }

    private static String run(String script) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
        var output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).as(output).isZero();
        return output;
    }
}

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
        var script = curlLines("README.md");
        assertThat(script).contains("/intake/", "/routing/", "/kpi/");

        assertThat(run(script)).contains("\"interactionId\"", "\"fcr\"", "event:kpi", "\"handovers\"");
    }

    /// By mail, form, call and visit, from the question to the figure.
    @Test
    void theTourLeadsWhereItSays() throws IOException, InterruptedException {
        var output = run(curlLines("docs/tour.md"));
        kcc.books().addRest(Kcc.MUNICIPALITY_WITH_MAILBOX, 2);

        assertThat(output).contains("Subject: Wij hebben uw vraag ontvangen", "Elke dinsdag vanaf half acht.",
                "\"reportedYes\":", "\"state\":\"ANSWERED\"", "\"interactionId\"", "\"registeredShare\"",
                "\"key\":\"PHONE\"", "\"key\":\"COUNTER\"", "\"key\":\"EMAIL\"", "\"key\":\"WEB\"");
    }

    private String curlLines(String document) throws IOException {
        return here(SHELL.matcher(Files.readString(Path.of("..", document))).results().map(found -> found.group(1))
                .filter(block -> block.contains("curl ") || block.contains("as ")).collect(joining("\n")));
    }

    /// The same lines for the ports and the password of this run, and with the form of the municipality that can answer by mail.
    private String here(String script) {
        return script.replace("\"GM0344\", \"name\"", "\"%s\", \"name\"".formatted(Kcc.MUNICIPALITY_WITH_MAILBOX))
                .replace("$(cat .kcc/data/local-password)", kcc.product().localPassword())
                .replace("http://localhost:8080", kcc.product().frontDoor().toString())
                .replace("127.0.0.1:3025", "127.0.0.1:" + kcc.product().settings().mail().smtp())
                .replace("127.0.0.1:3143", "127.0.0.1:" + kcc.product().settings().mail().imap());
    }

    private static String run(String script) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("bash", "-c", """
                set -eu
                curl() { command curl --fail-with-body "$@"; }
                """ + script).redirectErrorStream(true).start();
        var output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).as(output).isZero();
        return output;
    }
}

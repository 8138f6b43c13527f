package nl.kcc.intake.mail.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each of the bombs is read within two seconds of processor time, and with at most 64 MB beside its own bytes.
class MailBombTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int MOST_MEGABYTES = 64;
    /// What a virtual machine that has loaded the libraries keeps before it reads anything.
    private static final int MEGABYTES_OF_LIBRARIES = 16;

    static Stream<MailBomb> bombs() {
        return MailBomb.all();
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void isReadAsWhatItIs(MailBomb bomb) {
        assertThat(new MailReader(KnownSenders.NONE).readOrThrow(bomb.raw()).kind()).isEqualTo(bomb.expected());
    }

    /// In a virtual machine that has no more memory than that, and both compilers as that of the service: one for the large mails,
    /// one for the others.
    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void isReadInItsTimeAndMemory(boolean large, @TempDir Path folder) throws IOException, InterruptedException {
        List<MailBomb> bombs = MailBomb.all().filter(bomb -> bomb.isLarge() == large).toList();
        for (int i = 0; i < bombs.size(); i++) {
            Files.write(folder.resolve(i + ".eml"), bombs.get(i).raw());
        }
        int largest = bombs.stream().mapToInt(bomb -> bomb.raw().length).max().orElseThrow() / 1024 / 1024 + 1;

        var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-Xmx" + (MOST_MEGABYTES + MEGABYTES_OF_LIBRARIES + largest) + "m", "-cp",
                System.getProperty("java.class.path"), ReadAll.class.getName(), folder.toString()).redirectErrorStream(true);
        command.environment().remove("JDK_JAVA_OPTIONS");
        var process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        System.out.println(said);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.startsWith("ms "))).hasSize(bombs.size())
                .allSatisfy(line -> assertThat(Duration.ofMillis(Long.parseLong(line.split(" ")[1]))).isLessThan(LONGEST));
    }

    /// Tells the processor time of each, after a few ordinary mails: `ms 12 of 3.eml`.
    public static final class ReadAll {

        private ReadAll() {
        }

        public static void main(String[] folder) throws IOException {
            var reader = new MailReader(KnownSenders.NONE);
            MailCorpus.names().forEach(name -> reader.read(MailCorpus.raw(name)));
            var processor = ManagementFactory.getThreadMXBean();
            try (var files = Files.list(Path.of(folder[0]))) {
                for (Path mail : files.toList()) {
                    byte[] raw = Files.readAllBytes(mail);
                    long start = processor.getCurrentThreadCpuTime();
                    reader.readOrThrow(raw).summary();
                    System.out.printf("ms %d of %s%n", Duration.ofNanos(processor.getCurrentThreadCpuTime() - start).toMillis(),
                            mail.getFileName());
                }
            }
        }
    }
}

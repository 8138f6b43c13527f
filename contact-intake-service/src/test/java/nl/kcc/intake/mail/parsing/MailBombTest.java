package nl.kcc.intake.mail.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
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

    @BeforeAll
    static void warmUp() {
        var reader = new MailReader(KnownSenders.NONE);
        MailCorpus.names().forEach(name -> reader.read(MailCorpus.raw(name)));
        MailBomb.all().filter(bomb -> !bomb.isLarge()).forEach(bomb -> reader.read(bomb.raw()));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void isReadInTime(MailBomb bomb) {
        var processor = ManagementFactory.getThreadMXBean();
        long start = processor.getCurrentThreadCpuTime();

        ReadMail mail = new MailReader(KnownSenders.NONE).readOrThrow(bomb.raw());

        Duration taken = Duration.ofNanos(processor.getCurrentThreadCpuTime() - start);
        System.out.printf("%-40s %6d ms%n", bomb, taken.toMillis());
        assertThat(mail.kind()).isEqualTo(bomb.expected());
        assertThat(taken).isLessThan(LONGEST);
    }

    /// In a virtual machine that has no more memory than that: one for the large mails, one for the others.
    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void isReadInItsMemory(boolean large, @TempDir Path folder) throws IOException, InterruptedException {
        List<MailBomb> bombs = MailBomb.all().filter(bomb -> bomb.isLarge() == large).toList();
        for (int i = 0; i < bombs.size(); i++) {
            Files.write(folder.resolve(i + ".eml"), bombs.get(i).raw());
        }
        int largest = bombs.stream().mapToInt(bomb -> bomb.raw().length).max().orElseThrow() / 1024 / 1024 + 1;

        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-Xmx" + (MOST_MEGABYTES + MEGABYTES_OF_LIBRARIES + largest) + "m", "-cp",
                System.getProperty("java.class.path"), ReadAll.class.getName(), folder.toString()).redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("read " + bombs.size());
    }

    public static final class ReadAll {

        private ReadAll() {
        }

        public static void main(String[] folder) throws IOException {
            try (var files = Files.list(Path.of(folder[0]))) {
                List<Path> mails = files.toList();
                for (Path mail : mails) {
                    new MailReader(KnownSenders.NONE).readOrThrow(Files.readAllBytes(mail)).summary();
                }
                System.out.println("read " + mails.size());
            }
        }
    }
}

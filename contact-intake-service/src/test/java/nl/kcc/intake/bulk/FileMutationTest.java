package nl.kcc.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kcc.edge.Problem;

/// Whatever stands in a file, each row is read or named, and nothing else happens. `kcc.mutations` says how many files.
class FileMutationTest {

    private static final int FILES = Integer.getInteger("kcc.mutations", 3000);
    private static final RowReading READING = new RowReading("agent", given -> "GM0344");
    private static final String CSV = "bronnummer;kanaal;tijdstip;bsn;telefoon;e-mail;vraag;uitkomst\r\n"
            + "1;telefoon;20-11-2026 09:14;999990342;0612345678;jan@voorbeeld.nl;\"Café; \"\"open\"\"?\r\nof niet\";beantwoord\r\n"
            + "2;balie;25-10-2026 02:30 +01:00;;6,12E+08;;€ 12,50;\r\n";
    private static final String NDJSON = """
            {"sourceId": "1", "channel": "PHONE", "occurredAt": "2026-11-20T09:14:05+01:00", "person": {"type": "BSN", "value": "1"}}
            {"sourceId": "2", "channel": "WEB", "questions": [{"summary": "é", "handover": {"reason": "COMPLEX"}}]}
            """;
    private static final byte[] SIGNS = "\";,\n\r\t{}[]:\\\u0000-+E0é€😀".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void eachRowIsReadOrNamed(boolean csv) {
        for (int seed = 0; seed < FILES; seed++) {
            byte[] file = mutated((csv ? CSV : NDJSON).getBytes(StandardCharsets.UTF_8), new Random(seed));
            try {
                read(file, csv);
            } catch (Problem.InvalidInput | UnreadableFile _) {
                // Told to whoever sent it.
            } catch (RuntimeException | IOException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static void read(byte[] file, boolean csv) throws IOException {
        var text = FileText.of(new ByteArrayInputStream(file));
        FileRows rows = csv ? new CsvRows(text) : new JsonRows(text);
        long last = 0;
        for (Optional<FileRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            assertThat(row.get().number()).isGreaterThan(last);
            last = row.get().number();
            try {
                READING.read(row.get());
            } catch (RowRefused refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private static byte[] mutated(byte[] file, Random random) {
        byte[] changed = file.clone();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            int place = random.nextInt(changed.length);
            switch (random.nextInt(3)) {
                case 0 -> changed[place] = SIGNS[random.nextInt(SIGNS.length)];
                case 1 -> changed[place] = (byte) random.nextInt(256);
                default -> {
                    byte[] part = Arrays.copyOfRange(changed, place, Math.min(changed.length, place + random.nextInt(40)));
                    byte[] longer = Arrays.copyOf(changed, changed.length + part.length);
                    System.arraycopy(part, 0, longer, changed.length, part.length);
                    changed = longer;
                }
            }
        }
        return changed;
    }
}

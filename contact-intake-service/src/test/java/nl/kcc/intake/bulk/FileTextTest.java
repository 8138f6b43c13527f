package nl.kcc.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTest {

    private static final String TEXT = "Vraag;Café in Ĳsselstein? €\nnog één";

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 3, 100, 32 * 1024 - 1, 32 * 1024, 100_000 })
    void utf8AndWindowsAreToldApartWhereverTheyDiffer(int before) throws IOException {
        String text = "a".repeat(before) + "é € ë";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(read(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
    }

    @Test
    void aMarkSaysWhatItIs() throws IOException {
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TEXT);
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "ab", "abc", "é", "€", "😀" })
    void shortFilesAreReadToo(String text) throws IOException {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void aLastByteThatIsNoCharacterIsWindows() throws IOException {
        assertThat(read(new byte[] { 'a', (byte) 0xE9 })).isEqualTo("aé");
    }

    @Test
    void whatIsNoLongerUtf8FurtherOnShows() throws IOException {
        assertThat(read(new byte[] { (byte) 0xC3, (byte) 0xA9, ';', (byte) 0xE9, ';' })).isEqualTo("é;\uFFFD;");
    }

    /// As a network gives it: a few bytes now and then.
    private static String read(byte[] bytes) throws IOException {
        var text = new StringWriter();
        var slow = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 7));
            }
        };
        try (Reader reader = FileText.of(slow)) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}

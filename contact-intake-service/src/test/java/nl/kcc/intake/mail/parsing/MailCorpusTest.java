package nl.kcc.intake.mail.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailCorpusTest {

    private final MailReader reader = new MailReader(MailCorpus.SENDERS);

    static List<String> names() {
        return MailCorpus.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachMailIsReadAsAPersonWouldReadIt(String name) {
        assertThat(ReadMailInWords.of(reader.read(MailCorpus.raw(name)))).isEqualTo(MailCorpus.expected(name));
    }

    @Test
    void theCorpusIsThere() {
        assertThat(MailCorpus.names()).hasSizeGreaterThanOrEqualTo(130);
    }

    @ParameterizedTest
    @MethodSource("names")
    void twoDeliveriesOfOneMailAreTheSame(String name) {
        byte[] raw = MailCorpus.raw(name);

        assertThat(reader.read(raw).key()).isEqualTo(reader.read(raw).key());
    }
}

package nl.kcc.intake.mail.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/// Damages the mails of the corpus, the same way for the same seed, and reads what comes of it: never an exception, never
/// a mail that shows nothing. `-Dmail.mutations.seconds=600` for the long run, `-Dmail.mutations.seed=…` for one found.
class MailMutationTest {

    private static final int SECONDS = Integer.getInteger("mail.mutations.seconds", 5);
    /// Also on a machine that has no time for it.
    private static final int FEWEST = 200;
    private static final long FIRST_SEED = Long.getLong("mail.mutations.seed", 1);
    private static final List<String> SNIPPETS = List.of("\r\n\r\n", "--grens\r\n", "--grens--", "=?utf-8?B?", "?=", "\"", "(",
            "Content-Type: multipart/mixed; boundary=\"grens\"\r\n\r\n", "Content-Type: message/rfc822\r\n\r\n",
            "Content-Transfer-Encoding: base64\r\n", "charset=x-user-defined", "filename*0*=x''%", "<blockquote>", "<!--",
            "Van: ", "<", ";", ":", "\0", "+++", "=", "\r");

    private final List<byte[]> corpus = MailCorpus.names().stream().map(MailCorpus::raw).toList();
    private final MailReader reader = new MailReader(MailCorpus.SENDERS);

    @Test
    void noDamageStopsTheReader() {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        long seed = FIRST_SEED;
        for (; System.nanoTime() < end || seed - FIRST_SEED < FEWEST; seed++) {
            read(seed);
        }
        System.out.printf("%d damaged mails read, seeds from %d%n", seed - FIRST_SEED, FIRST_SEED);
    }

    private void read(long seed) {
        byte[] mail = damaged(new Random(seed));
        try {
            ReadMail read = reader.readOrThrow(mail);
            read.summary();
            read.text().comparedWith("U kunt uw paspoort ophalen.").all();
            assertThat(read.text().all()).doesNotContain("\0", "\r");
            assertThat(read.attachments()).doesNotHaveDuplicates().extracting(Attachment::name).doesNotHaveDuplicates()
                    .noneMatch(name -> name.isBlank() || name.contains("/") || name.contains("\\") || name.startsWith("."));
            boolean shows = !read.summary().isBlank() || !read.attachments().isEmpty();
            assertThat(shows || !(read.kind() instanceof MailKind.Question)).isTrue();
        } catch (RuntimeException | AssertionError e) {
            fail("seed " + seed, e);
        }
    }

    private byte[] damaged(Random random) {
        byte[] mail = corpus.get(random.nextInt(corpus.size())).clone();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            mail = damagedOnce(mail, random);
        }
        return mail;
    }

    private byte[] damagedOnce(byte[] mail, Random random) {
        int at = random.nextInt(mail.length + 1);
        int length = Math.min(mail.length - at, random.nextInt(random.nextBoolean() ? 4 : 200));
        return switch (random.nextInt(6)) {
            case 0 -> joined(Arrays.copyOf(mail, at), Arrays.copyOfRange(mail, at + length, mail.length));
            case 1 -> joined(Arrays.copyOf(mail, at + length), Arrays.copyOfRange(mail, at, mail.length));
            case 2 -> joined(Arrays.copyOf(mail, at), noise(random), Arrays.copyOfRange(mail, at, mail.length));
            case 3 -> joined(Arrays.copyOf(mail, at), SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(),
                    Arrays.copyOfRange(mail, at, mail.length));
            case 4 -> flipped(mail, at, random);
            default -> joined(Arrays.copyOf(mail, at), piece(corpus.get(random.nextInt(corpus.size())), random));
        };
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(1, 20)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] flipped(byte[] mail, int at, Random random) {
        if (at < mail.length) {
            mail[at] ^= (byte) (1 << random.nextInt(8));
        }
        return mail;
    }

    private static byte[] piece(byte[] other, Random random) {
        return Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length);
    }

    private static byte[] joined(byte[]... pieces) {
        var joined = new java.io.ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }
}

package nl.kcc.intake.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import com.ibm.icu.text.IDNA;

/// Mail addresses as people and mail programs write them (RFC 5322, RFC 6531), in one notation: without display name,
/// comment, brackets, quotes or a final dot, and with the domain as the DNS has it (UTS 46), so that `café-zomer.nl` is
/// `xn--caf-zomer-d4a.nl`.
final class MailAddress {

    private static final IDNA DOMAINS = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);
    /// Hosts such as `a--b.nl` break this rule of the standard, and exist.
    private static final Set<IDNA.Error> HARMLESS = EnumSet.of(IDNA.Error.HYPHEN_3_4);
    private static final Pattern DOMAIN = Pattern.compile("[^.]+(\\.[^.]+)*\\.[a-z][a-z0-9-]*[a-z0-9]");
    private static final Pattern FINAL_DOT = Pattern.compile("(?<=[^.])\\.(?=>?$)");
    private static final Pattern QUOTED = Pattern.compile("^\"([^\"\\\\]*)\"$");
    private static final String PAIRS = "\"\"''``“”„”‘’«»‹›<>[]()";
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST = 254;

    private MailAddress() {
    }

    /// @param text folded, see [IdentifierType#normalise]
    static Optional<String> normalise(String text) {
        String bare = bare(text);
        try {
            InternetAddress[] addresses = InternetAddress.parse(bare, true);
            return addresses.length == 1 ? normalise(addresses[0]) : Optional.empty();
        } catch (AddressException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> normalise(InternetAddress address) throws AddressException {
        int at = address.getAddress().lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        String local = QUOTED.matcher(address.getAddress().substring(0, at)).replaceFirst("$1");
        String normal = local + '@' + domain(address.getAddress().substring(at + 1));
        // Once more, strictly: what stood between the quotes may need them, and then nobody is known by it.
        new InternetAddress(normal, true);
        return Optional.of(normal)
                .filter(_ -> local.indexOf('"') < 0 && local.length() <= LONGEST_LOCAL_PART && normal.length() <= LONGEST
                        && DOMAIN.matcher(normal.substring(local.length() + 1)).matches());
    }

    /// @return empty when it can be no domain
    private static String domain(String given) {
        var info = new IDNA.Info();
        StringBuilder domain = DOMAINS.nameToASCII(given, new StringBuilder(), info);
        return HARMLESS.containsAll(info.getErrors()) ? domain.toString() : "";
    }

    /// Without what stands around the whole, layer by layer.
    private static String bare(String text) {
        String inner = FINAL_DOT.matcher(text.strip()).replaceFirst("");
        int last = inner.length() - 1;
        for (int i = 0; i < PAIRS.length() && last > 0; i += 2) {
            if (inner.charAt(0) == PAIRS.charAt(i) && inner.charAt(last) == PAIRS.charAt(i + 1)) {
                return bare(inner.substring(1, last));
            }
        }
        return inner;
    }
}

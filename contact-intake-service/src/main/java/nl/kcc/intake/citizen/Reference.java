package nl.kcc.intake.citizen;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a citizen asks with how a question stands, such as `K7Q2-9XMD-4TFB`: long enough that nobody guesses one (60 random
/// bits), and without letters that look like digits (Crockford's base 32).
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern WRITTEN = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-–.]");

    public static Reference random(SecureRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Reference(text.toString());
    }

    /// As people copy it: in small letters, without the lines or with blanks, an O for a 0.
    ///
    /// @return empty when it cannot be one
    public static Optional<Reference> read(String written) {
        String bare = BETWEEN.matcher(written).replaceAll("").toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1')
                .replace('L', '1');
        return WRITTEN.matcher(bare).matches()
                ? Optional.of(new Reference(bare.substring(0, 4) + "-" + bare.substring(4, 8) + "-" + bare.substring(8)))
                : Optional.empty();
    }
}

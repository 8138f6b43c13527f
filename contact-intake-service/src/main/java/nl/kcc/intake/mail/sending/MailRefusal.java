package nl.kcc.intake.mail.sending;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// That the server will never take this mail.
///
/// @param status enhanced status code (RFC 3463)
record MailRefusal(String status) {

    private static final Pattern STATUS = Pattern.compile("\\b5\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final int PERMANENT = 500;

    /// Empty when it may help to try again: the server is away, is busy, does not let us in, or refuses us as the sender. The
    /// last two are mistakes in the settings, which somebody mends.
    static Optional<MailRefusal> in(MessagingException failure) {
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (isForGood(cause)) {
                Matcher status = STATUS.matcher(String.valueOf(cause.getMessage()));
                return Optional.of(new MailRefusal(status.find() ? status.group() : "5.0.0"));
            }
        }
        return Optional.empty();
    }

    private static boolean isForGood(Exception cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode() >= PERMANENT;
            case SMTPSendFailedException sending -> sending.getReturnCode() >= PERMANENT
                    && !String.valueOf(sending.getCommand()).startsWith("MAIL FROM");
            default -> false;
        };
    }

    private static Exception next(Exception cause) {
        return cause instanceof MessagingException failure ? failure.getNextException() : null;
    }
}

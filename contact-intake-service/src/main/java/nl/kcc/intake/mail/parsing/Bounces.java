package nl.kcc.intake.mail.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.kcc.intake.mail.parsing.MailKind.AutomaticSign;
import nl.kcc.intake.mail.parsing.MailKind.FailedDelivery;
import nl.kcc.intake.mail.parsing.MailKind.Outlook;

/// Reads what a server says about a mail of ours that did not arrive: as a report (RFC 3464) or in its own words.
final class Bounces {

    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])");
    private static final Pattern REPLY_CODE = Pattern.compile("(?<![\\d.-])([45])[0-5]\\d[ -](?=[a-zA-Z<#\\d])");
    private static final Pattern POSTMASTER = Pattern.compile("(?i)(mailer-?daemon|postmaster|mail-?delivery-?subsystem)@.*");
    private static final Pattern SUBJECT = Pattern.compile("(?i).*(undeliver|delivery (status|has failed|failure|problem)"
            + "|mail delivery|returned mail|return to sender|onbestelbaar|niet (af)?geleverd|niet bezorgd|bezorging mislukt"
            + "|unzustellbar|nicht zugestellt|failure notice|non remis).*");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^[> \\t]*message-id:\\s*(<[^<>\\s]{1,900}>)");
    private static final Pattern ADDRESS = Pattern.compile("<?([\\w.+-]{1,64}@[\\w.-]{1,190}\\.\\w{2,20})>?");
    private static final int ENOUGH = 64 * 1024;

    private final MimePart root;
    private final String words;

    Bounces(MimePart root, String words) {
        this.root = root;
        this.words = words.substring(0, Math.min(words.length(), ENOUGH));
    }

    Optional<MailKind> kind() {
        List<MimePart> reports = root.ofThisMessage().filter(part -> part.is("message/delivery-status")
                || part.is("message/global-delivery-status")).toList();
        if (!reports.isEmpty()) {
            List<FailedDelivery> failures = reports.stream().flatMap(part -> failures(text(part)).stream()).toList();
            return Optional.of(failures.isEmpty() ? new MailKind.Automatic(AutomaticSign.RECEIPT)
                    : new MailKind.Bounce(failures, originalMessageId()));
        }
        return isInFreeText() ? Optional.of(new MailKind.Bounce(List.of(inFreeText()), originalMessageId()))
                : Optional.empty();
    }

    private static List<FailedDelivery> failures(String report) {
        List<FailedDelivery> failures = new ArrayList<>();
        for (String recipient : report.replace("\r\n", "\n").replaceAll("\n[ \t]+", " ").split("\n\\s*\n")) {
            String action = field(recipient, "action").toLowerCase(Locale.ROOT);
            String status = status(recipient);
            boolean arrived = action.matches("(delivered|relayed|expanded).*") || status.startsWith("2");
            if (!arrived && (!action.isEmpty() || !status.isEmpty())) {
                failures.add(new FailedDelivery(status.isEmpty() ? "5.0.0" : status, outlook(status, action),
                        address(field(recipient, "final-recipient"))
                                .or(() -> address(field(recipient, "original-recipient")))));
            }
        }
        return failures;
    }

    /// The diagnosis where the status itself says only "something else".
    private static String status(String recipient) {
        String status = first(STATUS, field(recipient, "status"));
        String diagnosis = first(STATUS, field(recipient, "diagnostic-code"));
        return !diagnosis.isEmpty() && (status.isEmpty() || status.endsWith(".0.0")) ? diagnosis : status;
    }

    private static Outlook outlook(String status, String action) {
        if (action.startsWith("delayed")) {
            return Outlook.DELAYED;
        }
        return status.startsWith("4") ? Outlook.MAY_BE_SENT_AGAIN : Outlook.FAILED;
    }

    private boolean isInFreeText() {
        boolean fromServer = Addresses.in(root.header, "from").stream()
                .anyMatch(sender -> POSTMASTER.matcher(sender.address()).matches())
                || Kinds.hasNullSender(root.header) || root.header.has("x-failed-recipients");
        boolean saysSo = SUBJECT.matcher(root.header.text("subject")).matches();
        boolean hasCode = STATUS.matcher(words).find() || REPLY_CODE.matcher(words).find();
        return fromServer && (saysSo || hasCode && ADDRESS.matcher(words).find());
    }

    private FailedDelivery inFreeText() {
        String status = first(STATUS, words);
        Matcher code = REPLY_CODE.matcher(words);
        String told = !status.isEmpty() ? status : code.find() ? code.group(1) + ".0.0" : "5.0.0";
        boolean delayed = words.toLowerCase(Locale.ROOT)
                .matches("(?s).*(will (be retried|keep trying|retry)|wordt opnieuw geprobeerd"
                        + "|delivery.{0,20} delayed).*");
        return new FailedDelivery(told, delayed ? Outlook.DELAYED : outlook(told, ""),
                address(root.header.raw("x-failed-recipients").orElse(words)));
    }

    private Optional<String> originalMessageId() {
        Optional<String> enclosed = root.all().filter(part -> part != root && part.header.has("message-id"))
                .flatMap(part -> part.header.all("message-id").stream()).findFirst();
        return enclosed.map(String::strip).filter(id -> id.startsWith("<")).or(() -> root.ofThisMessage()
                .filter(part -> part.is("text/rfc822-headers") || part.isText()).map(Bounces::text).map(Bounces::messageId)
                .flatMap(Optional::stream).findFirst());
    }

    private static Optional<String> messageId(String text) {
        Matcher id = MESSAGE_ID.matcher(text);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    private static String text(MimePart part) {
        return new String(part.content.first(ENOUGH), UTF_8);
    }

    private static String field(String fields, String name) {
        Matcher field = Pattern.compile("(?im)^" + name + ":[ \\t]*(.{0,1000})").matcher(fields);
        return field.find() ? field.group(1).strip() : "";
    }

    private static Optional<String> address(String text) {
        return ADDRESS.matcher(text).results().findFirst().map(found -> found.group(1).toLowerCase(Locale.ROOT));
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().map(MatchResult::group).orElse("");
    }
}

package nl.kcc.intake.mail.parsing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import nl.kcc.intake.mail.parsing.MailKind.AutomaticSign;
import nl.kcc.intake.mail.parsing.MailKind.Obstacle;

/// Says what a mail is. In doubt it is a question: a person then sees it, and nothing is lost.
final class Kinds {

    private static final Set<String> REPLY_HEADERS = Set.of("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply",
            "x-mail-autoreply", "x-fc-machinegenerated");
    private static final Pattern AUTOMATIC_SUBJECT = Pattern.compile("(?i)(automatisch(e)? (antwoord|reactie|bericht)|afwezig"
            + "|afwezigheid|niet aanwezig|out of (the )?office|automatic reply|auto(matic)?[- ]?reply|autoreply"
            + "|automatische antwort|abwesenheit|abwesend|réponse automatique).*");
    private static final Pattern AUTOMATIC_WORDS = Pattern
            .compile("(?isu).*\\b(ik ben (momenteel |op dit moment |tot |t/m |vanaf )?"
                    + "[^?\\n]{0,60}(afwezig|niet aanwezig|met vakantie|op vakantie|niet bereikbaar)|wij zijn [^?\\n]{0,60}gesloten"
                    + "|dit is een automatisch|wij hebben uw (e-?mail|bericht) [^.?\\n]{0,30}ontvangen"
                    + "|i('m| am) (currently |presently )?(out of (the )?office|away|on (leave|holiday|vacation))|i will be (out|away)"
                    + "|this is an auto(mated|matic)|ich bin [^?\\n]{0,60}(nicht im (büro|haus)|abwesend|im urlaub|nicht erreichbar)"
                    + "|dies ist eine automatische)\\b.*");
    /// An automatic reply says so at once.
    private static final int BEGINNING = 600;

    private final MimePart root;
    private final MailText text;
    private final boolean hasFiles;
    private final KnownSenders senders;
    private final Limits limits;

    Kinds(MimePart root, MailText text, boolean hasFiles, KnownSenders senders, Limits limits) {
        this.root = root;
        this.text = text;
        this.hasFiles = hasFiles;
        this.senders = senders;
        this.limits = limits;
    }

    MailKind kind(boolean broken) {
        if (root.header.has(PartHeader.LOOP)) {
            return new MailKind.Automatic(AutomaticSign.OWN_LOOP_HEADER);
        }
        return new Bounces(root, text.all()).kind()
                .or(() -> isForm() ? Optional.empty() : byMachine())
                .or(() -> obstacle(broken).map(MailKind.Unreadable::new))
                .orElseGet(MailKind.Question::new);
    }

    private Optional<MailKind> byMachine() {
        return automatic().<MailKind> map(MailKind.Automatic::new)
                .or(() -> isOfList() ? Optional.of(new MailKind.MailingList()) : Optional.empty());
    }

    private Optional<AutomaticSign> automatic() {
        PartHeader header = root.header;
        if (root.is("multipart/report")) {
            return Optional.of(AutomaticSign.RECEIPT);
        }
        if (root.ofThisMessage()
                .anyMatch(part -> part.is("text/calendar") && part.header.contentType().says("method", "reply"))) {
            return Optional.of(AutomaticSign.CALENDAR_REPLY);
        }
        if (header.raw("auto-submitted").filter(value -> !says(value, "no")).isPresent()) {
            return Optional.of(AutomaticSign.AUTO_SUBMITTED);
        }
        if (REPLY_HEADERS.stream().anyMatch(name -> header.raw(name).filter(value -> !says(value, "no")).isPresent())
                || header.raw("precedence").or(() -> header.raw("preference")).filter(value -> says(value, "auto_reply"))
                        .isPresent()) {
            return Optional.of(AutomaticSign.AUTOMATIC_REPLY_HEADER);
        }
        if (header.raw("precedence").or(() -> header.raw("x-precedence"))
                .filter(value -> says(value, "bulk") || says(value, "junk")).isPresent() && !isOfList()) {
            return Optional.of(AutomaticSign.PRECEDENCE);
        }
        if (hasNullSender(header)) {
            return Optional.of(AutomaticSign.NULL_SENDER);
        }
        return isAutomaticBySubject() ? Optional.of(AutomaticSign.SUBJECT_AND_WORDS) : Optional.empty();
    }

    /// A subject alone proves nothing: a person may well ask something about "out of office". Exchange's wish that nobody
    /// answer automatically stands in many mails by people, so it counts only beside such a subject.
    private boolean isAutomaticBySubject() {
        if (!AUTOMATIC_SUBJECT.matcher(root.header.text("subject")).matches()) {
            return false;
        }
        String words = text.ownWords();
        return root.header.has("x-auto-response-suppress")
                || AUTOMATIC_WORDS.matcher(words.substring(0, Math.min(words.length(), BEGINNING))).matches();
    }

    private boolean isOfList() {
        PartHeader header = root.header;
        boolean own = header.raw("list-id").filter(this::isOwnList).isPresent();
        return !own && (header.has("list-id") || header.has("list-post") || header.has("list-unsubscribe")
                || header.raw("precedence").filter(value -> says(value, "list")).isPresent());
    }

    /// A mailbox of ours may itself be a list, as a group of Google's is: `info.gemeente.nl` for `info@gemeente.nl`.
    private boolean isOwnList(String listId) {
        String id = listId.toLowerCase(Locale.ROOT);
        return senders.own().stream().anyMatch(own -> id.contains('<' + own.replace('@', '.') + '>'));
    }

    private Optional<Obstacle> obstacle(boolean broken) {
        boolean says = !text.passages().isEmpty();
        if (!says && root.ofThisMessage().anyMatch(Kinds::isEncrypted) || isInlineEncrypted()) {
            return Optional.of(Obstacle.ENCRYPTED);
        }
        boolean cut = limits.leftOut().contains(LeftOut.NESTED_PARTS) || limits.leftOut().contains(LeftOut.PARTS);
        if (says || hasFiles || !broken && !cut && !root.header.text("subject").isEmpty()) {
            return Optional.empty();
        }
        boolean isMail = root.header.has("from") && !broken;
        return Optional.of(cut ? Obstacle.TOO_NESTED : isMail ? Obstacle.EMPTY : Obstacle.BROKEN);
    }

    private static boolean isEncrypted(MimePart part) {
        return part.encrypted || part.is("multipart/encrypted");
    }

    private boolean isInlineEncrypted() {
        return text.mostTelling().startsWith("-----BEGIN PGP MESSAGE-----");
    }

    private boolean isForm() {
        return Addresses.in(root.header, "from").stream().anyMatch(sender -> senders.isForm(sender.address()));
    }

    static boolean hasNullSender(PartHeader header) {
        return header.raw("return-path").filter(path -> path.replace(" ", "").equals("<>")).isPresent();
    }

    private static boolean says(String value, String word) {
        return value.strip().toLowerCase(Locale.ROOT).split("[;\\s(]", 2)[0].equals(word);
    }
}

package nl.kcc.intake.mail.parsing;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Opens what lies packed in the leaves of a message, and hangs it under them: forwarded messages, signed ones, and the
/// `winmail.dat` of Outlook.
final class Enclosures {

    private static final Set<String> PKCS7 = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");
    private static final Set<String> TNEF = Set.of("application/ms-tnef", "application/vnd.ms-tnef");
    private static final Set<String> SAYS_NOTHING = Set.of("application/octet-stream", "");

    private final Limits limits;

    Enclosures(Limits limits) {
        this.limits = limits;
    }

    void open(MimePart root) {
        open(root, 0);
    }

    private void open(MimePart root, int deep) {
        for (MimePart leaf : root.all().filter(part -> part.parts.isEmpty()).toList()) {
            if (leaf.isMessage() || isPkcs7(leaf) || isTnef(leaf) || BareMultipart.is(leaf)) {
                openLeaf(leaf, deep);
            }
        }
    }

    private void openLeaf(MimePart leaf, int deep) {
        if (deep >= Limits.MOST_ENCLOSURES_DEEP) {
            limits.leaveOut(LeftOut.NESTED_PARTS);
            return;
        }
        leaf.parts.addAll(inside(leaf));
        leaf.opened = !leaf.isMessage() && !leaf.parts.isEmpty();
        leaf.parts.forEach(part -> open(part, deep + 1));
    }

    private List<MimePart> inside(MimePart leaf) {
        if (leaf.isMessage()) {
            return List.of(MimeTree.of(leaf.content.open(), limits).root());
        }
        if (leaf.isMultipart()) {
            return BareMultipart.parts(leaf, limits);
        }
        return isTnef(leaf) ? WinmailContents.of(leaf.content, limits) : SignedContents.of(leaf, limits);
    }

    static boolean isPkcs7(MimePart part) {
        return PKCS7.contains(part.type()) || SAYS_NOTHING.contains(part.type()) && isNamed(part, "smime.p7m");
    }

    static boolean isTnef(MimePart part) {
        return TNEF.contains(part.type()) || SAYS_NOTHING.contains(part.type()) && isNamed(part, "winmail.dat");
    }

    private static boolean isNamed(MimePart part, String name) {
        return part.fileName().filter(given -> given.toLowerCase(Locale.ROOT).equals(name)).isPresent();
    }
}

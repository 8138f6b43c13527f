package nl.kcc.intake.mail.parsing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;

/// The message inside an S/MIME part (RFC 8551): there to read when it is only signed, and not when it is encrypted. The
/// signature is not checked: nothing here relies on it.
final class SignedContents {

    private SignedContents() {
    }

    static List<MimePart> of(MimePart part, Limits limits) {
        try (var in = new ASN1InputStream(part.content.open(), (int) part.content.size(), true)) {
            ASN1Primitive read = in.readObject();
            var info = ContentInfo.getInstance(read);
            part.encrypted = info != null && !info.getContentType().equals(CMSObjectIdentifiers.signedData);
            return info == null || part.encrypted ? List.of()
                    : message(info).map(bytes -> MimeTree.of(KeptBytes.of(bytes, limits).open(), limits).root()).stream()
                            .toList();
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException _) {
            // Not what it says it is, which the library tells in many ways: it stays a file.
            part.encrypted = part.header.contentType().parameter("smime-type").filter(type -> type.contains("enveloped"))
                    .isPresent();
            return List.of();
        }
    }

    private static Optional<byte[]> message(ContentInfo info) {
        var content = SignedData.getInstance(info.getContent()).getEncapContentInfo().getContent();
        return Optional.ofNullable(content).map(ASN1OctetString::getInstance).map(ASN1OctetString::getOctets);
    }
}

package nl.kcc.intake.mail.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// Takes a message apart, piece by piece, so that neither many parts nor deep ones need more than the limits allow. Where
/// the bytes make no sense, what was read before stays.
final class MimeTree {

    private static final MimeConfig LENIENT = MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderCount(-1)
            .setMaxHeaderLen(2 * 1024 * 1024).setMaxContentLen(-1).build();

    private final Limits limits;
    private final MimeTokenStream stream = new MimeTokenStream(LENIENT);
    private final Deque<MimePart> open = new ArrayDeque<>();
    private MimePart root;
    private boolean broken;

    private MimeTree(Limits limits) {
        this.limits = limits;
        root = new MimePart(new PartHeader(limits));
    }

    static MimeTree of(InputStream raw, Limits limits) {
        var tree = new MimeTree(limits);
        tree.read(raw);
        return tree;
    }

    MimePart root() {
        return root;
    }

    /// Whether reading ended before the bytes did.
    boolean isBroken() {
        return broken;
    }

    private void read(InputStream raw) {
        try {
            stream.parse(raw);
            EntityState state = stream.getState();
            while (state != EntityState.T_END_OF_STREAM && take(state)) {
                state = stream.next();
            }
        } catch (IOException | MimeException _) {
            broken = true;
        }
    }

    /// @return whether to go on
    private boolean take(EntityState state) throws IOException {
        switch (state) {
            case T_START_MESSAGE, T_START_BODYPART -> {
                if (!limits.admitsPart()) {
                    return false;
                }
                start();
            }
            case T_FIELD -> open.element().header.add(stream.getField());
            case T_END_HEADER -> stream.setRecursionMode(mode());
            case T_PREAMBLE -> open.element().content = KeptBytes.from(stream.getInputStream(), limits);
            case T_BODY -> body(open.element());
            case T_END_MESSAGE, T_END_BODYPART -> open.remove();
            default -> {
                // What starts or ends a multipart, and its epilogue, tell nothing.
            }
        }
        return true;
    }

    private void start() {
        if (open.isEmpty()) {
            open.push(root);
            return;
        }
        var part = new MimePart(new PartHeader(limits));
        open.element().parts.add(part);
        open.push(part);
    }

    /// A forwarded message stays a file here; [Enclosures] opens it.
    private RecursionMode mode() {
        return open.size() < Limits.DEEPEST ? RecursionMode.M_NO_RECURSE : RecursionMode.M_FLAT;
    }

    private void body(MimePart part) throws IOException {
        if (part.isMultipart() && open.size() >= Limits.DEEPEST) {
            limits.leaveOut(LeftOut.NESTED_PARTS);
            return;
        }
        part.content = KeptBytes.from(stream.getDecodedInputStream(), limits);
        if (!part.content.isWhole()) {
            limits.leaveOut(LeftOut.ATTACHMENTS);
        }
    }
}

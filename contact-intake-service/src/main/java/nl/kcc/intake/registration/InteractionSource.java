package nl.kcc.intake.registration;

import java.util.Optional;

/// Who or what brings an interaction, and how it is recognised when the same is brought once more.
///
/// A key is the source's own. Those of other kinds than [Desk] begin with a line end, which no user's name does, so that
/// two kinds never share one.
public sealed interface InteractionSource {

    /// Whose doing the registration is, for the audit trail.
    String actor();

    /// Empty when the source cannot tell a repetition from something new: then everything it brings is new.
    Optional<RepetitionKey> key();

    /// Whether a person who answers citizens says what it is about, so that others can learn from it.
    default boolean isOfAgent() {
        return false;
    }

    /// Whether it is a text of a citizen's own, of which a program is to say what it may be about.
    default boolean isOfCitizen() {
        return false;
    }

    /// Recognises the same interaction.
    ///
    /// @param name unique among all sources; only a keyed hash of it is kept
    /// @param content a hash of what was brought, which must be the same each time; empty where the source itself sees to
    ///        that
    record RepetitionKey(String name, String content) {
    }

    /// Somebody who is signed in and may name each message with a key.
    ///
    /// @param content a hash of the message; empty without a key
    record Desk(String user, Optional<String> messageKey, String content) implements InteractionSource {

        @Override
        public String actor() {
            return user;
        }

        @Override
        public boolean isOfAgent() {
            return true;
        }

        @Override
        public Optional<RepetitionKey> key() {
            return messageKey.map(key -> new RepetitionKey(user + '\n' + key, content));
        }
    }

    /// A message in one of our mailboxes. A server that starts numbering anew says so with another `UIDVALIDITY` (RFC 9051,
    /// section 2.3.1.1).
    ///
    /// @param mailbox our own address
    record Mail(String mailbox, long uidValidity, long uid) implements InteractionSource {

        @Override
        public String actor() {
            return mailbox;
        }

        @Override
        public boolean isOfCitizen() {
            return true;
        }

        @Override
        public Optional<RepetitionKey> key() {
            return named("mail", mailbox, String.valueOf(uidValidity), String.valueOf(uid));
        }
    }

    /// A form on the public page.
    ///
    /// @param submission the form's own number, made when the page is shown
    record Form(String submission) implements InteractionSource {

        @Override
        public String actor() {
            return "web-form";
        }

        @Override
        public boolean isOfCitizen() {
            return true;
        }

        @Override
        public Optional<RepetitionKey> key() {
            return named("form", submission);
        }
    }

    /// A call that the switchboard told of.
    record Call(String callId) implements InteractionSource {

        @Override
        public String actor() {
            return "switchboard";
        }

        @Override
        public Optional<RepetitionKey> key() {
            return named("call", callId);
        }
    }

    /// A row of a file that somebody imports.
    ///
    /// @param sourceId the row's number in the system that it comes from; whoever imports it, it is the same row
    record ImportRow(String user, String sourceId) implements InteractionSource {

        @Override
        public String actor() {
            return user;
        }

        @Override
        public Optional<RepetitionKey> key() {
            return named("import", sourceId);
        }
    }

    private static Optional<RepetitionKey> named(String... parts) {
        return Optional.of(new RepetitionKey('\n' + String.join("\n", parts), ""));
    }
}

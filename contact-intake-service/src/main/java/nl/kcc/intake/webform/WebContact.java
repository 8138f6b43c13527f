package nl.kcc.intake.webform;

import java.util.List;
import java.util.Optional;

import nl.kcc.events.Channel;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.registration.Asker;
import nl.kcc.intake.registration.InteractionSource;
import nl.kcc.intake.registration.NewInteraction;
import nl.kcc.intake.registration.NewQuestion;
import nl.kcc.personaldata.BsnMask;

/// What a citizen sent with the form.
///
/// @param municipality CBS code
/// @param name null when not given
/// @param email as written
/// @param phone null when not given; as written
/// @param message 1 to [#LONGEST_MESSAGE] characters; citizen service numbers are masked
/// @param topic code of the catalogue; null while unknown
/// @param suspect whether a field was filled in that people do not see
/// @param files in the order in which they were sent
record WebContact(String municipality, String name, String email, String phone, String message, String topic,
        boolean suspect, List<AttachedFile> files) {

    static final int LONGEST_MESSAGE = 10_000;
    private static final String MORE_FOLLOWS = " …";

    WebContact {
        message = BsnMask.mask(message);
    }

    NewInteraction interaction(InteractionSource source) {
        return new NewInteraction(source, municipality, Channel.WEB, null,
                Optional.of(new Asker(IdentifierType.EMAIL, email)),
                List.of(new NewQuestion(topic, summary(), null, Optional.empty())));
    }

    /// The beginning of the message, with a sign that more follows where it does.
    private String summary() {
        int characters = message.codePointCount(0, message.length());
        if (characters <= NewQuestion.LONGEST_SUMMARY) {
            return message;
        }
        return message.substring(0, message.offsetByCodePoints(0, NewQuestion.LONGEST_SUMMARY - MORE_FOLLOWS.length()))
                + MORE_FOLLOWS;
    }

    /// Nothing of the citizen: a record that is printed by mistake must not give a person away.
    @Override
    public String toString() {
        return "WebContact[municipality=" + municipality + "]";
    }
}

package nl.kcc.intake.mail.parsing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What tells to which earlier mails this one belongs. The subject is not among it: people write new questions under old
/// subjects.
///
/// @param answered Message-IDs of In-Reply-To and References, nearest first, at most [#MOST_ANSWERED]
/// @param token what has the form of a [ReplyToken]; whether it is genuine is for its issuer to say
/// @param participants addresses of To and Cc
public record ThreadSigns(Optional<String> messageId, List<String> answered, Optional<String> token,
        Set<String> participants) {

    static final int MOST_ANSWERED = 100;

    public ThreadSigns {
        answered = List.copyOf(answered);
        participants = Set.copyOf(participants);
    }
}

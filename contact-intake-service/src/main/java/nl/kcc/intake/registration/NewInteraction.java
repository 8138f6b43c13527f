package nl.kcc.intake.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.kcc.events.Channel;

/// A call, visit, mail or form with its questions, on its way in through whichever channel.
///
/// @param municipality CBS code
/// @param occurredAt when the citizen asked; now when null
/// @param asker empty when nobody knows who asked
/// @param questions 1 to 20
/// @param encounter by what the switchboard or the ticket system knows the call or visit it came by; empty when not named
public record NewInteraction(
        InteractionSource source,
        String municipality,
        Channel channel,
        Instant occurredAt,
        Optional<Asker> asker,
        List<NewQuestion> questions,
        Optional<String> encounter) {

    public static final int MOST_QUESTIONS = 20;

    public NewInteraction {
        questions = List.copyOf(questions);
    }

    /// Of which no call or visit is named.
    public NewInteraction(InteractionSource source, String municipality, Channel channel, Instant occurredAt,
            Optional<Asker> asker, List<NewQuestion> questions) {
        this(source, municipality, channel, occurredAt, asker, questions, Optional.empty());
    }
}

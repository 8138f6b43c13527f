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
public record NewInteraction(
        InteractionSource source,
        String municipality,
        Channel channel,
        Instant occurredAt,
        Optional<Asker> asker,
        List<NewQuestion> questions) {

    public static final int MOST_QUESTIONS = 20;

    public NewInteraction {
        questions = List.copyOf(questions);
    }
}

package nl.kcc.intake.registration;

import java.util.List;

import nl.kcc.intake.identity.IdentifierType;

/// What is wrong with an interaction. The channel that brought it says so in its own words and with its own names.
public sealed interface Finding {

    /// The municipality merged into another.
    record MunicipalityGone(String municipality) implements Finding {
    }

    record NotOneToTwentyQuestions() implements Finding {
    }

    record AskedInTheFuture() implements Finding {
    }

    record AskedTooLongAgo() implements Finding {
    }

    /// Nobody told of the call or visit that it names.
    record EncounterUnknown() implements Finding {
    }

    record AskerUnrecognisable(IdentifierType type) implements Finding {
    }

    /// About one of the questions.
    sealed interface OfQuestion extends Finding {

        /// From 0.
        int question();
    }

    /// Too long, nothing that can be read, or signs that are no text.
    record SummaryUnfit(int question) implements OfQuestion {
    }

    record TopicUnknown(int question) implements OfQuestion {
    }

    /// A hand-over is described, and the outcome is another.
    record HandoverUnasked(int question) implements OfQuestion {
    }

    record ReasonUnknown(int question) implements OfQuestion {
    }

    /// @param known those there are
    record DepartmentUnknown(int question, List<String> known) implements OfQuestion {
    }

    record NoteUnfit(int question) implements OfQuestion {
    }
}

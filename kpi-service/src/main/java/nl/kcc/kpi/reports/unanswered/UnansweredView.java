package nl.kcc.kpi.reports.unanswered;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/// The answer of `GET /v1/kpi/unanswered`.
///
/// @param messages all e-mails and web forms that count, repeats among them
/// @param count those without an answer past their term
/// @param share count / messages, 0 to 1; null without messages
/// @param sentence the same in Dutch, such as "1 op de 5"
/// @param later what was promised to citizens who were told that their answer comes later
/// @param channels the same for `EMAIL` and `WEB`, where there are messages
/// @param next for `after`; left out on the last page
/// @param contacts a page of them, oldest first
record UnansweredView(String definition, LocalDate from, LocalDate to, Instant asOf, long messages, long count,
        @JsonInclude(ALWAYS) Double share, String sentence, LaterPromises later, List<UnansweredInChannel> channels, int page,
        int size, String next, List<UnansweredMessage> contacts) {

    /// An e-mail or web form without an answer.
    ///
    /// @param topic left out while unknown, like the department without one
    /// @param dueAt when it should have been answered or completed
    record UnansweredMessage(UUID id, LocalDate day, Instant occurredAt, String municipality, String channel, String topic,
            String topicName, String department, String state, Instant dueAt) {
    }

    /// Second promises: they repair no first one.
    ///
    /// @param told to how many a later moment was promised
    /// @param kept answered by that moment
    /// @param broken answered later, or not answered and that moment has passed
    record LaterPromises(long told, long kept, long broken) {
    }

    /// The same of one channel.
    record UnansweredInChannel(String channel, long messages, long unanswered, double share) {
    }
}

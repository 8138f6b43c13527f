package nl.kcc.kpi.steering.advice;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/// The answer of `GET /v1/kpi/advice`. Points are percentage points of first-contact resolution.
///
/// @param norm in force in the period, 0 to 1; over a change, and of several municipalities, weighed by decided contacts
/// @param gap points short of the norm; 0 when it is met, null when nothing is decided
/// @param aspects by which the causes are told apart: one or two of REASON, TOPIC, DEPARTMENT and CHANNEL; empty without advice
/// @param points what all contacts lost to these causes are worth together; where causes overlap nothing is counted twice
/// @param gain points that may be gained of them together; left out when there is nothing to compare any of them with
/// @param closing how many of the causes, the first ones first, are worth the gap; left out when all of them are not
/// @param causes at most three, the one that explains most first
/// @param sentence the same in Dutch
record AdviceView(String definition, LocalDate from, LocalDate to, Instant asOf, double norm, AdviceStanding standing,
        long decided, long settled, @JsonInclude(ALWAYS) Double gap, List<Aspect> aspects, double points, Double gain,
        Integer closing, List<AdvisedCause> causes, String sentence) {

    /// @param reason code; left out, like the next four, where causes are not told apart by it
    /// @param topicName where the catalogue knows it
    /// @param lost contacts
    /// @param points what these are worth
    /// @param attainable left out when there is nothing to compare with
    record AdvisedCause(String reason, String topic, String topicName, String department, String channel, long lost,
            double points, AttainableGain attainable, List<AdviceLink> links) {
    }

    /// What may be gained, by what was reached elsewhere or before.
    ///
    /// @param compared codes of topics, or months such as 2026-05
    /// @param n their decided contacts
    /// @param contacts how many fewer would be lost, whole ones
    /// @param sentence the same in Dutch
    record AttainableGain(AttainableLoss.Basis basis, List<String> compared, long n, long contacts, double points,
            String sentence) {
    }

    /// @param address of a page, from the root of the site
    record AdviceLink(LinkKind kind, String address) {

        enum LinkKind {
            /// Where a rule manager changes who answers.
            RULE,
            /// A topic and its answer text, or all of them.
            TOPIC,
            /// What departments have in hand.
            WORK_LIST,
            /// The contacts that were lost.
            CONTACTS
        }
    }
}

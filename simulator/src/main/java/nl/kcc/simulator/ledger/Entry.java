package nl.kcc.simulator.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import nl.kcc.simulator.ledger.Chains.Place;
import nl.kcc.simulator.ledger.Work.Stage;

/// A contact as it must be counted.
///
/// @param direct whether the front office could answer its topic at once on that day
/// @param old whether every term that began when the citizen asked has passed
public record Entry(Dossier dossier, Standing standing, Place place, boolean direct, boolean old) {

    static Entry of(Dossier dossier, Place place, TopicBook book, Instant termsPassedBefore) {
        boolean old = dossier.origin().occurredAt().isBefore(termsPassedBefore);
        return new Entry(dossier, Standing.of(dossier, place), place,
                book.isDirect(dossier.topic(), dossier.origin().day()),
                old);
    }

    public String id() {
        return dossier.origin().id();
    }

    public Instant occurredAt() {
        return dossier.origin().occurredAt();
    }

    /// The calendar day it belongs to for ever.
    public LocalDate day() {
        return dossier.origin().day();
    }

    /// Code of the topic, or `none`.
    public String topic() {
        return dossier.topic() == null ? "none" : dossier.topic();
    }

    /// Who holds or held the hand-over, or `none`.
    public String department() {
        return dossier.department() == null ? "none" : dossier.department();
    }

    /// Why it is no success, or `none`.
    public String reason() {
        if (!standing.isLost()) {
            return "none";
        }
        return standing == Standing.HANDED_OVER ? dossier.work().reason() : standing.name();
    }

    boolean isReferred() {
        return standing == Standing.SETTLED && dossier.outcome().equals("REFERRED");
    }

    /// A repeat of a contact that was not settled when this one came: "where is my answer?"
    boolean isChaser() {
        return standing == Standing.FOLLOW_UP && !place.before().settledAt(occurredAt());
    }

    boolean isContradictedWithin(int days) {
        return standing == Standing.SETTLED && place.certain() && place.isAskedAgainWithin(days);
    }

    /// Settled, but nobody could tell whether the citizen came back with it.
    boolean isUnchecked() {
        return standing == Standing.SETTLED && (!place.certain() || dossier.topic() == null);
    }

    boolean isPossibleRepeat() {
        return standing.isFirst() && !place.certain() && place.isRepeat();
    }

    boolean isNet() {
        return standing.isDecided() && direct && !isReferred();
    }

    boolean isHandover() {
        return standing != Standing.EXCLUDED && dossier.work() != null;
    }

    boolean isCompleted() {
        return isHandover() && dossier.work().stage() == Stage.COMPLETED;
    }

    /// Whether the department's term has passed, completed or not.
    boolean isPastTerm() {
        return isHandover() && old && !dossier.work().isAsked();
    }

    /// A mail or a form.
    boolean isMessage() {
        return standing != Standing.EXCLUDED && Set.of("EMAIL", "WEB").contains(dossier.origin().channel());
    }

    /// Nobody gave the substantive answer that is owed, and whoever owes it has let the term pass. The term of a reopened
    /// contact began just now.
    boolean isUnanswered() {
        return isMessage() && !dossier.isServed() && !dossier.wasReopened()
                && (isHandover() ? isPastTerm() : dossier.hasMissedATerm());
    }

    /// The substantive answer that is owed was given, by whomever: an earlier one does not count after a reopening.
    boolean isAnswered() {
        return standing != Standing.EXCLUDED && dossier.isServed();
    }

    /// A term passed while nobody had answered.
    boolean isAnsweredLate() {
        return standing != Standing.EXCLUDED && dossier.hasMissedATerm();
    }

    boolean isReported(boolean resolved) {
        return standing.isFirst() && dossier.resolved() != null && dossier.resolved() == resolved;
    }
}

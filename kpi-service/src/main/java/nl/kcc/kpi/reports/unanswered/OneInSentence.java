package nl.kcc.kpi.reports.unanswered;

/// A share in plain Dutch: "1 op de 5".
final class OneInSentence {

    private OneInSentence() {
    }

    /// The nearest "1 op de N" up to a half, and the numbers themselves over it.
    static String sentence(long unanswered, long messages) {
        if (messages == 0) {
            return "Er zijn geen e-mails of formulieren in deze periode.";
        }
        if (unanswered == 0) {
            return "Geen enkele e-mail of formulier bleef na de termijn zonder antwoord.";
        }
        long oneIn = Math.round((double) messages / unanswered);
        return oneIn < 2
                ? "%d van de %d e-mails en formulieren kregen na de termijn nog geen antwoord.".formatted(unanswered, messages)
                : "Ongeveer 1 op de %d e-mails en formulieren kreeg na de termijn nog geen antwoord.".formatted(oneIn);
    }
}

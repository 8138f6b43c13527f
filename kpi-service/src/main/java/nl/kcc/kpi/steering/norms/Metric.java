package nl.kcc.kpi.steering.norms;

import java.util.Optional;

import nl.kcc.kpi.figures.Promise;

/// What a norm is about. Only some can be measured from the contacts; for the others there is no figure.
public enum Metric {
    FCR("In één keer goed beantwoord", null,
            "Vragen die bij het eerste contact goed zijn beantwoord, van alle vragen waarvan de uitkomst bekend is."),
    ANSWERED_IN_TIME("Inhoudelijk antwoord op tijd", Unit.WORKING_DAYS,
            "Vragen met een inhoudelijk antwoord vóór het moment dat bij de vraag is beloofd, van alle vragen die"
                    + " beantwoord of te laat zijn. Na een heropening telt alleen een nieuw antwoord, binnen een nieuwe termijn."
                    + " De belofte komt uit de beslisregels, niet uit het getal van deze norm.",
            Promise.ANSWER),
    HANDOVER_IN_TIME("Overdracht of terugbelverzoek op tijd afgerond", Unit.WORKING_DAYS,
            "Overdrachten die vóór hun uiterste moment zijn afgerond, van alle overdrachten die afgerond of te laat zijn."
                    + " Het uiterste moment komt uit de beslisregels, niet uit het getal van deze norm.",
            Promise.HANDOVER),
    TRANSFERS("Niet vaker doorgezet dan beloofd", Unit.TRANSFERS,
            "Overdrachten die niet vaker dan de norm van hand tot hand gingen, van alle overdrachten die afgerond zijn of"
                    + " de norm al voorbij zijn. De overdracht zelf telt als de eerste keer.",
            Promise.TRANSFERS),
    PHONE_WAIT("Telefoon op tijd opgenomen", Unit.SECONDS),
    ABANDONED("Opgehangen in de wacht", null),
    COUNTER_WAIT("Wachttijd aan de balie zonder afspraak", Unit.MINUTES),
    COUNTER_WAIT_APPOINTMENT("Wachttijd aan de balie met afspraak", Unit.MINUTES),
    ACKNOWLEDGED("Ontvangst meteen bevestigd", null);

    private final String title;
    private final Unit unit;
    private final String definition;
    private final Promise promise;

    Metric(String title, Unit unit) {
        this(title, unit, null, null);
    }

    Metric(String title, Unit unit, String definition) {
        this(title, unit, definition, null);
    }

    Metric(String title, Unit unit, String definition, Promise promise) {
        this.title = title;
        this.unit = unit;
        this.definition = definition;
        this.promise = promise;
    }

    public String title() {
        return title;
    }

    /// Null for a metric without a threshold.
    Unit unit() {
        return unit;
    }

    /// In Dutch, how the product measures it; null when it does not.
    public String definition() {
        return definition;
    }

    /// Whether the product measures it from its facts.
    public boolean isMeasured() {
        return definition != null;
    }

    /// Whether the norm's share is the most that is allowed, and not the least.
    boolean isCeiling() {
        return this == ABANDONED;
    }

    /// What is counted from the facts; empty when it is not measured, or is first-contact resolution itself.
    Optional<Promise> promise() {
        return Optional.ofNullable(promise);
    }
}

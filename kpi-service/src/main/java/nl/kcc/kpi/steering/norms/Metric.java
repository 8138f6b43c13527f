package nl.kcc.kpi.steering.norms;

import java.util.Optional;

import nl.kcc.kpi.figures.Promise;
import nl.kcc.kpi.figures.encounters.EncounterPromise;

/// What a norm is about. Some can be measured from the contacts, some from calls and visits; for the others there is no figure.
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
    PHONE_WAIT("Telefoon op tijd opgenomen", Unit.SECONDS,
            "Telefoongesprekken die binnen deze tijd zijn opgenomen, van alle gesprekken waarvan de wachttijd bekend is en alle"
                    + " bellers die ophingen. De tijd loopt vanaf de eerste keer overgaan. Doorverbinden begint niet opnieuw."
                    + " Wie binnen 5 seconden ophangt, is verkeerd verbonden en telt niet mee.",
            EncounterPromise.CALL_ANSWERED),
    ABANDONED("Opgehangen in de wacht", null,
            "Bellers die ophingen voordat iemand opnam, van alle gesprekken die zijn opgenomen of opgehangen."
                    + " Wie binnen 5 seconden ophangt, is verkeerd verbonden en telt niet mee.",
            EncounterPromise.CALL_ABANDONED),
    COUNTER_WAIT("Wachttijd aan de balie zonder afspraak", Unit.MINUTES,
            "Bezoekers zonder afspraak die binnen deze tijd zijn geholpen, van alle bezoekers van wie de wachttijd bekend is en"
                    + " alle die weggingen. De tijd loopt vanaf het trekken van een nummer. Wie opnieuw wordt opgeroepen,"
                    + " begint niet opnieuw.",
            EncounterPromise.VISIT_SERVED),
    COUNTER_WAIT_APPOINTMENT("Wachttijd aan de balie met afspraak", Unit.MINUTES,
            "Bezoekers met een afspraak die binnen deze tijd zijn geholpen, van alle bezoekers met een afspraak van wie de"
                    + " wachttijd bekend is en alle die weggingen. De tijd loopt vanaf het trekken van een nummer.",
            EncounterPromise.APPOINTMENT_SERVED),
    ACKNOWLEDGED("Ontvangst meteen bevestigd", null);

    private final String title;
    private final Unit unit;
    private final String definition;
    private final Promise promise;
    private final EncounterPromise encounters;

    Metric(String title, Unit unit) {
        this(title, unit, null, null, null);
    }

    Metric(String title, Unit unit, String definition) {
        this(title, unit, definition, null, null);
    }

    Metric(String title, Unit unit, String definition, Promise promise) {
        this(title, unit, definition, promise, null);
    }

    Metric(String title, Unit unit, String definition, EncounterPromise encounters) {
        this(title, unit, definition, null, encounters);
    }

    Metric(String title, Unit unit, String definition, Promise promise, EncounterPromise encounters) {
        this.title = title;
        this.unit = unit;
        this.definition = definition;
        this.promise = promise;
        this.encounters = encounters;
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
    public boolean isCeiling() {
        return this == ABANDONED;
    }

    /// What is counted from the contacts; empty when it is not measured, or not from them, or is first-contact resolution itself.
    Optional<Promise> promise() {
        return Optional.ofNullable(promise);
    }

    /// What is counted from calls and visits; empty when it is not measured from those.
    Optional<EncounterPromise> encounters() {
        return Optional.ofNullable(encounters);
    }
}

package nl.kcc.simulator.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/// The columns of a file with figures, by their Dutch titles in order, with the figure each must hold.
final class FileColumns {
    static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        """
                Vastgelegd=registered
                Telt niet mee=excluded
                Herhalingen=followUp
                Waarvan: waar blijft mijn antwoord=chasers
                Vragen die meetellen=first
                Nog open=open
                Uitkomst bekend (n)=decided
                Goed beantwoord=settled
                Waarvan doorverwezen=referred
                Direct doorverbonden, opgelost=warmSettled
                Overgedragen=handedOver
                Inwoner komt terug=citizenReturns
                Te laat=overdue
                Heropend=reopened
                Niet in één keer goed=lost
                In één keer goed=fcr
                Marge van=low
                Marge tot=high
                Oordeel=verdict
                Verschil met de norm=gap
                Als alle open vragen goed gaan=bestCase
                Als alle open vragen fout gaan=worstCase
                Netto goed=netSettled
                Netto n=netDecided
                Netto=fcrNet
                Netto marge van=fcrNetLow
                Netto marge tot=fcrNetHigh
                Netto weggelaten deel=netLeftOut
                Binnen 7 dagen opnieuw gevraagd=contradicted7
                Bevestigd 7 dagen=fcrConfirmed7
                Bevestigd 7 dagen marge van=fcrConfirmed7Low
                Bevestigd 7 dagen marge tot=fcrConfirmed7High
                Bevestigd 7 dagen voorlopig tot=fcrConfirmedProvisionalUntil
                Binnen 14 dagen opnieuw gevraagd=contradicted14
                Bevestigd 14 dagen=fcrConfirmed14
                Bevestigd 14 dagen marge van=fcrConfirmed14Low
                Bevestigd 14 dagen marge tot=fcrConfirmed14High
                Bevestigd 14 dagen voorlopig tot=fcrConfirmed14ProvisionalUntil
                Binnen 30 dagen opnieuw gevraagd=contradicted30
                Bevestigd 30 dagen=fcrConfirmed30
                Bevestigd 30 dagen marge van=fcrConfirmed30Low
                Bevestigd 30 dagen marge tot=fcrConfirmed30High
                Bevestigd 30 dagen voorlopig tot=fcrConfirmed30ProvisionalUntil
                Niet te controleren=unchecked
                Deel niet te controleren=uncheckedShare
                Misschien een herhaling=possibleRepeats
                Inwoner: opgelost=reportedYes
                Inwoner: niet opgelost=reportedNo
                Volgens inwoners=fcrReported
                Volgens inwoners marge van=fcrReportedLow
                Volgens inwoners marge tot=fcrReportedHigh
                Respons=responseRate
                """.lines().map(line -> line.split("=")).forEach(column -> ALL.put(column[0], column[1]));
    }

    private FileColumns() {
    }
}

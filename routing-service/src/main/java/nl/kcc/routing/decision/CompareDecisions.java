package nl.kcc.routing.decision;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.standing.KnownContact;

/// Decides contacts by what is in force and by what somebody tries, as busy as the front office is now. Nothing is kept.
@ApplicationScoped
public class CompareDecisions {

    private final FrontOfficeLoad load;

    CompareDecisions(FrontOfficeLoad load) {
        this.load = load;
    }

    public List<ComparedDecision> compare(List<KnownContact> contacts, Knowledge present, Knowledge tried, Instant now) {
        return contacts.stream().map(contact -> ComparedDecision.of(contact, present, tried, load::of, now)).toList();
    }
}

package nl.kcc.routing.planning;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;
import nl.kcc.outbox.EventJson;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.catalogue.TermsDocument;
import nl.kcc.routing.catalogue.TermsDocument.OfLaw;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.planning.StorePlan.PlanChange;
import nl.kcc.routing.planning.StorePlan.Wish;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.rulesets.KnowledgeInForce;
import nl.kcc.routing.rulesets.KnowledgeKind;

/// Sets other terms, as their next version.
@ApplicationScoped
class ChangeTerms {

    private static final KnowledgeKind KIND = KnowledgeKind.TERMS;

    private final UnitOfWork work;
    private final StorePlan store;
    private final KnowledgeInForce inForce;

    ChangeTerms(UnitOfWork work, StorePlan store, KnowledgeInForce inForce) {
        this.work = work;
        this.store = store;
        this.inForce = inForce;
    }

    /// @param author user name
    /// @throws Problem (as a failure) when they are flawed, or somebody else was first
    Uni<PlanChangeView> to(TermsRequest request, String author, Wish wish) {
        Knowledge knowledge = inForce.knowledge();
        TermsDocument terms = request.document();
        String content = EventJson.write(terms);
        demandNames(terms, knowledge.catalogue());
        return work.sql(transaction -> store.demandSound(transaction, KIND, content)
                .chain(() -> store.carryOut(transaction, new PlanChange(KIND, content, request.version(), author, null),
                        new ChangedTerms(knowledge, terms.checked(new Flaws("termijnen"))), wish)))
                .map(outcome -> PlanChangeView.of(outcome, knowledge.catalogue()));
    }

    /// A topic that leaves the catalogue later does no harm to a term; one that never was there is a mistake.
    private static void demandNames(TermsDocument terms, Catalogue catalogue) {
        List<Violation> unknown = new ArrayList<>();
        for (OfLaw one : terms.laws()) {
            for (String topic : one.topics() == null ? List.<String> of() : one.topics()) {
                if (catalogue.topic(topic).isEmpty()) {
                    unknown.add(
                            new Violation("statutory", "%s noemt het onbekende onderwerp %s.".formatted(one.name(), topic)));
                }
            }
            for (String group : one.groups() == null ? List.<String> of() : one.groups()) {
                if (catalogue.group(group).isEmpty()) {
                    unknown.add(new Violation("statutory", "%s noemt de onbekende groep %s.".formatted(one.name(), group)));
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw new Problem.InvalidInput(unknown);
        }
    }
}

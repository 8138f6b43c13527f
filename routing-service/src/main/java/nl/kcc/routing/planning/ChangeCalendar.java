package nl.kcc.routing.planning;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.edge.Problem;
import nl.kcc.outbox.EventJson;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.calendar.Calendars;
import nl.kcc.routing.calendar.CalendarsDocument;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.planning.Plans.Plan;
import nl.kcc.routing.planning.StorePlan.PlanChange;
import nl.kcc.routing.planning.StorePlan.Wish;
import nl.kcc.routing.rulesets.KnowledgeInForce;
import nl.kcc.routing.rulesets.KnowledgeKind;

/// Gives a municipality another calendar, as the next version of all calendars.
@ApplicationScoped
class ChangeCalendar {

    private static final KnowledgeKind KIND = KnowledgeKind.CALENDARS;

    private final UnitOfWork work;
    private final Plans plans;
    private final StorePlan store;
    private final KnowledgeInForce inForce;

    ChangeCalendar(UnitOfWork work, Plans plans, StorePlan store, KnowledgeInForce inForce) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.inForce = inForce;
    }

    /// @param author user name
    /// @throws Problem (as a failure) when it is flawed, or somebody else was first
    Uni<PlanChangeView> of(String municipality, CalendarRequest request, String author, Wish wish) {
        return work.sql(transaction -> plans
                .inForce(transaction, KIND, CalendarsDocument.class, document -> document.of(municipality))
                .chain(plan -> change(transaction, plan, municipality, request, author, wish)));
    }

    private Uni<PlanChangeView> change(SqlConnection transaction, Plan<CalendarsDocument> plan, String municipality,
            CalendarRequest request, String author, Wish wish) {
        if (plan.version() != request.version()) {
            throw StorePlan.changed(plan.version());
        }
        CalendarsDocument changed = plan.document().with(municipality, request.entry(municipality));
        String content = EventJson.write(changed);
        var change = new PlanChange(KIND, content, request.version(), author, municipality);
        return store.demandSound(transaction, KIND, content)
                .chain(() -> store.carryOut(transaction, change,
                        new ChangedCalendar(calendars(plan.document()), calendars(changed)), wish))
                .map(outcome -> PlanChangeView.of(outcome, inForce.knowledge().catalogue()));
    }

    private static Calendars calendars(CalendarsDocument sound) {
        return sound.checked(null, new Flaws("kalenders"));
    }
}

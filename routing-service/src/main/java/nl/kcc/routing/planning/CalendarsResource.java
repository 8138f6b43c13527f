package nl.kcc.routing.planning;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.calendar.CalendarsDocument;
import nl.kcc.routing.planning.CalendarsView.Entry;
import nl.kcc.routing.planning.Plans.Plan;
import nl.kcc.routing.planning.StorePlan.Wish;
import nl.kcc.routing.planning.YearView.DayView;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.rulesets.KnowledgeInForce;
import nl.kcc.routing.rulesets.KnowledgeKind;

/// When a municipality works.
@Path("/v1/calendars")
@RolesAllowed(Roles.RULE_MANAGER)
class CalendarsResource {

    static final String YES_OR_NO = "moet true of false zijn";

    private final UnitOfWork work;
    private final Plans plans;
    private final ChangeCalendar change;
    private final KnowledgeInForce inForce;
    private final Municipalities municipalities;
    private final SecurityIdentity identity;

    CalendarsResource(UnitOfWork work, Plans plans, ChangeCalendar change, KnowledgeInForce inForce,
            Municipalities municipalities, SecurityIdentity identity) {
        this.work = work;
        this.plans = plans;
        this.change = change;
        this.inForce = inForce;
        this.municipalities = municipalities;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "Gemeenten, en welke een eigen kalender hebben")
    public Uni<CalendarsView> all() {
        var visible = municipalities.visible();
        return read("").map(plan -> {
            Set<String> own = new TreeSet<>(plan.document().municipalities());
            Set<String> shown = visible.every() ? own : new TreeSet<>(visible.codes());
            return new CalendarsView(plan.version(), shown.stream().map(code -> new Entry(code, own.contains(code))).toList());
        });
    }

    @GET
    @Path("/{municipality}")
    @Operation(summary = "De kalender van een gemeente, met wie hem wanneer wijzigde")
    public Uni<CalendarView> one(@PathParam("municipality") String given) {
        String municipality = municipalities.require(given);
        return read(municipality).map(plan -> CalendarView.of(municipality, plan.document().of(municipality),
                plan.document().ownOf(municipality).isPresent(), plan.version(), plan.history()));
    }

    @PUT
    @Path("/{municipality}")
    @Operation(summary = "De kalender van een gemeente wijzigen", description = "Met de versie die gelezen is; is er intussen een nieuwere, dan volgt 409. Met dryRun=true wordt niets bewaard en staat er wat er zou verschuiven. Afgesproken momenten blijven staan, behalve met moveOpen=true.")
    public Uni<PlanChangeView> change(@PathParam("municipality") String given,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false", message = YES_OR_NO) String dryRun,
            @QueryParam("moveOpen") @DefaultValue("false") @Pattern(regexp = "true|false", message = YES_OR_NO) String moveOpen,
            @Valid @NotNull CalendarRequest request) {
        return change.of(municipalities.requirePresent(given), request, identity.getPrincipal().getName(),
                new Wish(Boolean.parseBoolean(dryRun), Boolean.parseBoolean(moveOpen)));
    }

    @GET
    @Path("/{municipality}/days")
    @Operation(summary = "Elke dag van een jaar: open of dicht, en waarom")
    public Uni<YearView> year(@PathParam("municipality") String given,
            @QueryParam("year") @NotNull @Min(2000) @Max(2099) Integer year) {
        String municipality = municipalities.require(given);
        var calendar = inForce.knowledge().calendars().of(municipality);
        LocalDate first = LocalDate.ofYearDay(year, 1);
        List<LocalDate> days = first.datesUntil(first.plusDays(Year.of(year).length())).toList();
        return Uni.createFrom()
                .item(new YearView(municipality, year, days.stream().map(calendar::day).map(DayView::of).toList()));
    }

    @POST
    @Path("/{municipality}/_calculate")
    @Operation(summary = "Een termijn uitrekenen, met elke dag die telt of niet telt", description = "Eén van: workingDays, hours of statutory (Algemene termijnenwet).")
    public Uni<CountedTermView> calculate(@PathParam("municipality") String given,
            @Valid @NotNull CalculateRequest request) {
        String municipality = municipalities.require(given);
        request.demandOneTerm();
        Knowledge knowledge = inForce.knowledge();
        if (request.department() != null) {
            knowledge.catalogue().requireDepartment(request.department());
        }
        return Uni.createFrom().item(new CountTerm(knowledge).count(municipality, request));
    }

    private Uni<Plan<CalendarsDocument>> read(String municipality) {
        return work.sql(connection -> plans.inForce(connection, KnowledgeKind.CALENDARS, CalendarsDocument.class,
                document -> document.of(municipality)));
    }
}

package nl.kcc.kpi.steering.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import nl.kcc.edge.PlainText;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.edge.Violation;
import nl.kcc.events.Channel;
import nl.kcc.events.TopicState;
import nl.kcc.kpi.figures.KpiQueries;
import nl.kcc.kpi.steering.norms.Metric;
import nl.kcc.kpi.steering.norms.Norm;

/// An action as a manager wants it kept. The meaning of each part stands at [ImprovementAction].
record ActionRequest(
        @NotNull UUID norm,
        String municipality,
        Channel channel,
        @Pattern(regexp = TopicState.CODE, message = ActionRequest.NO_CODE) String topic,
        @Pattern(regexp = TopicState.CODE, message = ActionRequest.NO_CODE) String department,
        @Pattern(regexp = KpiQueries.REASON_CODE, message = ActionRequest.NO_REASON) String reason,
        @NotNull @PlainText(min = 1, max = 200, multiline = false) String title,
        @NotNull @PlainText(min = 1, max = 200, multiline = false) String owner,
        @NotNull LocalDate startedOn,
        LocalDate endsOn,
        @NotNull ActionStatus status,
        @PlainText(min = 1, max = 2000) String note,
        LocalDate communicatedOn) {

    static final String NO_REASON = "moet een code zijn, van hoofdletters, cijfers en _";
    static final String NO_CODE = "moet een code zijn, van kleine letters, cijfers en streepjes";

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /// @throws InvalidInput naming every field that does not go with the others, or with the norm
    void demandSound(Norm about, LocalDate today) {
        List<Violation> flaws = new ArrayList<>();
        demand(flaws, "municipality", goTogether(municipality, about.municipality()), "De norm is van een andere gemeente.");
        demand(flaws, "channel", goTogether(channel, about.channel()), "De norm gaat over een ander kanaal.");
        demand(flaws, "reason", reason == null || about.metric() == Metric.FCR,
                "Een reden hoort alleen bij de norm '%s'.".formatted(Metric.FCR.title()));
        demand(flaws, "status", status != ActionStatus.WITHDRAWN, "Trek een actie in met een reden.");
        demand(flaws, "startedOn", within(startedOn, EARLIEST, LATEST), "Deze dag ligt te ver weg.");
        demand(flaws, "startedOn", !status.isCarriedOut() || !startedOn.isAfter(today),
                "Een actie die nog moet beginnen, is gepland.");
        demand(flaws, "endsOn", endsOn == null || within(endsOn, startedOn, LATEST),
                "De actie eindigt voordat zij begint, of te ver weg.");
        demand(flaws, "communicatedOn", communicatedOn == null || within(communicatedOn, EARLIEST, today),
                "Vul de dag in waarop het is verteld. Die kan niet in de toekomst liggen.");
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }

    private static void demand(List<Violation> flaws, String field, boolean sound, String message) {
        if (!sound) {
            flaws.add(new Violation(field, message));
        }
    }

    private static boolean goTogether(Object own, Object norms) {
        return own == null || norms == null || own.equals(norms);
    }

    private static boolean within(LocalDate day, LocalDate earliest, LocalDate latest) {
        return !day.isBefore(earliest) && !day.isAfter(latest);
    }
}

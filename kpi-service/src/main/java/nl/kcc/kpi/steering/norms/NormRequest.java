package nl.kcc.kpi.steering.norms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.edge.Violation;
import nl.kcc.events.Channel;

/// A norm as a manager wants it to hold. The meaning of each part stands at [Norm].
///
/// @param validFrom today when left out
/// @param published no when left out
record NormRequest(
        String municipality,
        Channel channel,
        @NotNull Metric metric,
        @Min(1) @Max(100_000) Integer threshold,
        @NotNull @DecimalMin(value = "0", inclusive = false, message = NormRequest.SHARE) @DecimalMax(value = "1", message = NormRequest.SHARE) Double share,
        LocalDate validFrom,
        LocalDate validTo,
        @NotNull @PlainText(min = 1, max = 200, multiline = false) String owner,
        @PlainText(min = 1, max = 1000) String measurement,
        LocalDate lastTestedOn,
        Boolean published,
        @PlainText(min = 1, max = 2000) String note) {

    static final String SHARE = "moet meer dan 0 en hoogstens 1 zijn, zoals 0.8 voor 80%";

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /// @throws InvalidInput naming every field that does not go with the others
    void demandSound(LocalDate today) {
        List<Violation> flaws = new ArrayList<>();
        if (metric.unit() != null && threshold == null) {
            flaws.add(new Violation("threshold", "Vul bij deze norm ook een grens in."));
        }
        if (metric.unit() == null && threshold != null) {
            flaws.add(new Violation("threshold", "Bij deze norm hoort geen grens, alleen een percentage."));
        }
        metric.encounters().filter(promise -> channel != null && channel != promise.channel())
                .ifPresent(_ -> flaws.add(new Violation("channel", "Deze norm gaat niet over dit kanaal.")));
        demandDay(flaws, "validFrom", validFrom, EARLIEST, LATEST, "Deze dag ligt te ver weg.");
        demandDay(flaws, "validTo", validTo, from(today), LATEST, "De norm eindigt voordat hij begint, of te ver weg.");
        demandDay(flaws, "lastTestedOn", lastTestedOn, EARLIEST, today, "Een toets kan niet in de toekomst liggen.");
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }

    LocalDate from(LocalDate today) {
        return validFrom == null ? today : validFrom;
    }

    private static void demandDay(List<Violation> flaws, String field, LocalDate day, LocalDate earliest,
            LocalDate latest, String message) {
        if (day != null && (day.isBefore(earliest) || day.isAfter(latest))) {
            flaws.add(new Violation(field, message));
        }
    }
}

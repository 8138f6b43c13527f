package nl.kcc.routing.reminders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.kcc.routing.calendar.DutchMoment;

/// What is read: subject and text. References, moments and links only.
///
/// @param department its name
/// @param site where the pages are; empty when that is not known
record ReminderLetter(String department, RemindedParty audience, List<OwedWork> owed, ReminderDay day, Optional<String> site) {

    /// Nobody reads more; the work list has them all.
    private static final int MOST_LINES = 50;

    String subject() {
        List<OwedWork> late = late();
        int soon = owed.size() - late.size();
        if (audience == RemindedParty.COORDINATOR) {
            return "%s: %s lang te laat".formatted(department, questions(late.size()));
        }
        return "%s: %s".formatted(department, late.isEmpty() ? questions(soon) + " bijna te laat"
                : questions(late.size()) + " te laat" + (soon == 0 ? "" : ", %d bijna te laat".formatted(soon)));
    }

    String text() {
        List<String> paragraphs = new ArrayList<>(List.of("Goedendag,", switch (audience) {
            case DEPARTMENT -> "Op de werklijst van %s staan vragen die nu aandacht nodig hebben.".formatted(department);
            case COORDINATOR ->
                "Op de werklijst van %s staan vragen die al lang te laat zijn. U krijgt dit bericht omdat u de coördinator bent."
                        .formatted(department);
        }));
        add(paragraphs, "Te laat", late());
        add(paragraphs, "Bijna te laat", owed.stream().filter(work -> !isLate(work)).toList());
        paragraphs.add(
                "Is een vraag niet voor uw afdeling? Geef haar dan door in de werklijst, zodat de inwoner niet hoeft te wachten.");
        paragraphs.add("Dit bericht is automatisch gemaakt. U krijgt het hoogstens één keer per werkdag.");
        return String.join("\n\n", paragraphs) + "\n";
    }

    private void add(List<String> paragraphs, String heading, List<OwedWork> of) {
        if (!of.isEmpty()) {
            String more = of.size() > MOST_LINES ? "\n- en nog %d in de werklijst".formatted(of.size() - MOST_LINES) : "";
            paragraphs.add(heading + " (" + of.size() + ")\n"
                    + of.stream().limit(MOST_LINES).map(this::line).collect(Collectors.joining("\n")) + more);
        }
    }

    private String line(OwedWork work) {
        String when = isLate(work) ? "moest af op %s, %s".formatted(DutchMoment.words(work.dueAt()), days(work))
                : "moet af op %s".formatted(DutchMoment.words(work.dueAt()));
        return "- %s: %s".formatted(work.contact(), when)
                + site.map(address -> "\n  %s/werklijst/?id=%s".formatted(address, work.handover())).orElse("");
    }

    private String days(OwedWork work) {
        int days = day.daysLate(work.dueAt());
        return switch (days) {
            case 0 -> "minder dan een werkdag te laat";
            case 1 -> "1 werkdag te laat";
            default -> days + " werkdagen te laat";
        };
    }

    private List<OwedWork> late() {
        return owed.stream().filter(this::isLate).toList();
    }

    private boolean isLate(OwedWork work) {
        return !work.dueAt().isAfter(day.now());
    }

    private static String questions(int number) {
        return number == 1 ? "1 vraag" : number + " vragen";
    }
}

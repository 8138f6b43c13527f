package nl.kcc.routing.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.events.Channel;
import nl.kcc.routing.calendar.ServiceNorm;
import nl.kcc.routing.calendar.StatutoryTerm;
import nl.kcc.routing.calendar.StatutoryTerm.Unit;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

/// The terms as people edit them.
///
/// @param channels by the name of the channel, such as `EMAIL`; a channel left out has the usual term
/// @param equatedDays working days that the government equated with recognised holidays (ATW article 3, third paragraph)
public record TermsDocument(Integer usualWorkingDays, Map<String, ChannelTerm> channels, List<OfLaw> statutory,
        List<LocalDate> equatedDays) {

    private static final int LONGEST = 365;
    private static final int LONGEST_TEXT = 80;

    /// Either days or hours of working time.
    public record ChannelTerm(Integer workingDays, Integer workingHours) {
    }

    /// Days, weeks or months of the calendar.
    public record OfLaw(String name, String article, List<String> topics, List<String> groups, Integer days, Integer weeks,
            Integer months) {
    }

    /// @return the terms; to be used only when nothing was found
    public Terms checked(Flaws flaws) {
        if (!flaws.demand(usualWorkingDays != null, "usualWorkingDays", Kind.MISSING,
                "de gewone antwoordtermijn (usualWorkingDays) ontbreekt")) {
            return null;
        }
        flaws.demand(Terms.makeSense(usualWorkingDays), "usualWorkingDays", Kind.OUT_OF_RANGE,
                "de gewone antwoordtermijn ligt buiten 1 tot en met 100 werkdagen");
        Map<Channel, ServiceNorm> norms = new EnumMap<>(Channel.class);
        (channels == null ? Map.<String, ChannelTerm> of() : channels).forEach((name, norm) -> Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name)).findFirst()
                .ifPresentOrElse(channel -> norms.put(channel, norm(name, norm, flaws)),
                        () -> flaws.add("channels." + name, Kind.UNKNOWN, "het kanaal %s bestaat niet", name)));
        Set<LocalDate> equated = entries(equatedDays).stream().collect(Collectors.toUnmodifiableSet());
        List<Terms.Statutory> ofLaw = new ArrayList<>();
        for (OfLaw one : laws()) {
            ofLaw.add(ofLaw("statutory[%d]".formatted(ofLaw.size()), one, equated, flaws));
        }
        return new Terms(usualWorkingDays, norms, ofLaw);
    }

    /// The terms of laws that could be read.
    public List<OfLaw> laws() {
        return entries(statutory);
    }

    private static ServiceNorm norm(String channel, ChannelTerm norm, Flaws flaws) {
        String place = "channels." + channel;
        if (!flaws.demand(norm != null && (norm.workingDays() == null) != (norm.workingHours() == null), place,
                Kind.CONTRADICTORY, "kanaal %s moet een aantal werkdagen óf een aantal werkuren hebben", channel)) {
            return null;
        }
        if (norm.workingDays() != null) {
            flaws.demand(Terms.makeSense(norm.workingDays()), place, Kind.OUT_OF_RANGE,
                    "de termijn van kanaal %s ligt buiten 1 tot en met 100 werkdagen", channel);
            return new ServiceNorm.WorkingDays(norm.workingDays());
        }
        flaws.demand(norm.workingHours() >= 1 && norm.workingHours() <= Terms.LONGEST_HOURS, place, Kind.OUT_OF_RANGE,
                "de termijn van kanaal %s ligt buiten 1 tot en met %d werkuren", channel, Terms.LONGEST_HOURS);
        return new ServiceNorm.WorkingHours(norm.workingHours());
    }

    private static Terms.Statutory ofLaw(String place, OfLaw one, Set<LocalDate> equated, Flaws flaws) {
        flaws.demand(isThere(one.name()), place, Kind.MISSING, "een wettelijke termijn heeft geen naam");
        flaws.demand(isThere(one.article()), place, Kind.MISSING, "de wettelijke termijn %s noemt geen wetsartikel",
                one.name());
        flaws.demand(!entries(one.topics()).isEmpty() || !entries(one.groups()).isEmpty(), place, Kind.MISSING,
                "de wettelijke termijn %s noemt geen onderwerp en geen groep", one.name());
        boolean once = Stream.of(one.days(), one.weeks(), one.months()).filter(Objects::nonNull).count() == 1;
        flaws.demand(once, place, Kind.CONTRADICTORY,
                "de wettelijke termijn %s moet in dagen, weken óf maanden staan", one.name());
        int amount = Stream.of(one.days(), one.weeks(), one.months()).filter(Objects::nonNull).findFirst().orElse(1);
        flaws.demand(amount >= 1 && amount <= LONGEST, place, Kind.OUT_OF_RANGE,
                "de wettelijke termijn %s ligt buiten 1 tot en met %d", one.name(), LONGEST);
        Unit unit = one.days() != null ? Unit.DAYS : one.weeks() != null ? Unit.WEEKS : Unit.MONTHS;
        return new Terms.Statutory(one.name(), one.article(), Set.copyOf(entries(one.topics())),
                Set.copyOf(entries(one.groups())), new StatutoryTerm(amount, unit, equated));
    }

    private static boolean isThere(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_TEXT;
    }

    private static <T> List<T> entries(List<T> entries) {
        return entries == null ? List.of() : entries.stream().filter(Objects::nonNull).toList();
    }
}

package nl.kcc.kpi.steering.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.steering.advice.AdviceView.AdviceLink;
import nl.kcc.kpi.steering.advice.AdviceView.AdviceLink.LinkKind;

/// Where to work on a cause: addresses of pages, from the root of the site. They hold codes alone, which need no escapes.
final class AdviceLinks {

    /// What rules decide: that a department answers it, or that the front office may not.
    private static final Set<String> OF_RULES = Set.of("DEPARTMENT_KNOWS", "NOT_AUTHORISED");
    /// A question can name so many of a kind, so more is no choice but all that the user may see.
    private static final int MOST_VALUES = 100;

    private AdviceLinks() {
    }

    static List<AdviceLink> of(Cause cause, DayRange days, Filter filter) {
        List<AdviceLink> links = new ArrayList<>();
        String reason = cause.key(Aspect.REASON);
        String topic = cause.key(Aspect.TOPIC);
        String department = cause.key(Aspect.DEPARTMENT);
        if (topic != null) {
            links.add(new AdviceLink(LinkKind.TOPIC, "/onderwerpen/#" + topic));
        } else if ("NO_KNOWLEDGE".equals(reason)) {
            links.add(new AdviceLink(LinkKind.TOPIC, "/onderwerpen/"));
        }
        if (reason != null && OF_RULES.contains(reason)) {
            links.add(new AdviceLink(LinkKind.RULE, "/regels/"));
        }
        if (department != null || "OVERDUE".equals(reason)) {
            links.add(new AdviceLink(LinkKind.WORK_LIST, workList(department, "OVERDUE".equals(reason), filter)));
        }
        links.add(new AdviceLink(LinkKind.CONTACTS, contacts(cause, days, filter)));
        return links;
    }

    private static String workList(String department, boolean late, Filter filter) {
        return "/werklijst/" + query(Stream.of(late ? "part=late" : "",
                filter.municipalities().only().map(code -> "municipality=" + code).orElse(""),
                department == null ? "" : "department=" + department));
    }

    /// The page that tells why contacts were lost, narrowed to these.
    private static String contacts(Cause cause, DayRange days, Filter filter) {
        return "/cijfers/waarom/" + query(Stream.of(
                Stream.of("from=" + days.from(), "to=" + days.to()),
                values("municipality", filter.municipalities().codes(), null),
                values("channel", filter.channels(), cause.key(Aspect.CHANNEL)),
                values("topic", filter.topics(), cause.key(Aspect.TOPIC)),
                values("department", filter.departments(), cause.key(Aspect.DEPARTMENT)),
                values("reason", filter.reasons(), cause.key(Aspect.REASON))).flatMap(each -> each));
    }

    /// @param cause goes before what was filtered by, since it lies within that; null for an aspect that it does not tell
    private static Stream<String> values(String parameter, Set<String> asked, String cause) {
        return cause != null ? Stream.of(parameter + "=" + cause)
                : asked.size() > MOST_VALUES ? Stream.empty()
                        : asked.stream().sorted().map(code -> parameter + "=" + (code.isEmpty() ? Filter.NONE : code));
    }

    private static String query(Stream<String> parameters) {
        String all = parameters.filter(parameter -> !parameter.isEmpty()).collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }
}

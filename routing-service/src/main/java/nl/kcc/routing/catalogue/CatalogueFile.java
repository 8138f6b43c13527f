package nl.kcc.routing.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import nl.kcc.events.TopicState;
import nl.kcc.events.TopicState.Answerability;
import nl.kcc.routing.settings.UnusableSettings;

/// The catalogue as people edit it.
record CatalogueFile(String generalDepartment, List<Department> departments, List<TopicGroup> groups,
        List<Topic> topics) {

    private static final Pattern CODE = Pattern.compile(TopicState.CODE);

    /// @throws UnusableSettings at the first fault
    Catalogue checked() {
        Map<String, Department> departmentsByCode = byCode("afdeling", departments, Department::code, Department::name);
        Map<String, TopicGroup> groupsByCode = byCode("groep", groups, TopicGroup::code, TopicGroup::name);
        Map<String, Topic> topicsByCode = byCode("onderwerp", topics, Topic::code, Topic::name);
        demand(departmentsByCode.containsKey(generalDepartment),
                "de algemene afdeling %s staat niet bij de afdelingen", generalDepartment);
        for (Topic topic : topics) {
            demand(departmentsByCode.containsKey(topic.department()),
                    "onderwerp %s noemt de onbekende afdeling %s", topic.code(), topic.department());
            demand(groupsByCode.containsKey(topic.group()),
                    "onderwerp %s noemt de onbekende groep %s", topic.code(), topic.group());
            demand(topic.term() >= 1 && topic.term() <= 100,
                    "onderwerp %s heeft een antwoordtermijn buiten 1 tot en met 100 werkdagen", topic.code());
            demand(!topic.answerability().isEmpty() && inOrder(topic.answerability()),
                    "onderwerp %s zegt niet, of niet op volgorde van dag, of de balie het mag beantwoorden",
                    topic.code());
        }
        return new Catalogue(departmentsByCode, groupsByCode, topicsByCode, generalDepartment);
    }

    private static <T> Map<String, T> byCode(String what, List<T> entries, Function<T, String> code,
            Function<T, String> name) {
        demand(entries != null && !entries.isEmpty(), "er staat geen enkele %s in", what);
        Map<String, T> byCode = new LinkedHashMap<>();
        for (T entry : entries) {
            String own = code.apply(entry);
            demand(own != null && CODE.matcher(own).matches(),
                    "%s %s heeft geen geldige code (kleine letters, cijfers en streepjes, hoogstens 64 tekens)", what, own);
            demand(name.apply(entry) != null && !name.apply(entry).isBlank(), "%s %s heeft geen naam", what, own);
            demand(byCode.put(own, entry) == null, "%s %s staat er twee keer in", what, own);
        }
        return byCode;
    }

    private static boolean inOrder(List<Answerability> periods) {
        LocalDate previous = LocalDate.MIN;
        for (Answerability period : periods) {
            if (period.from() == null || !period.from().isAfter(previous)) {
                return false;
            }
            previous = period.from();
        }
        return true;
    }

    private static void demand(boolean holds, String fault, Object... details) {
        if (!holds) {
            throw new UnusableSettings("De onderwerpencatalogus klopt niet: " + fault.formatted(details) + ".");
        }
    }
}

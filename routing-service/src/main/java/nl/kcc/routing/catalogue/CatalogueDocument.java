package nl.kcc.routing.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import nl.kcc.events.TopicState;
import nl.kcc.events.TopicState.Answerability;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

/// The catalogue as people edit it.
public record CatalogueDocument(String generalDepartment, List<Department> departments, List<TopicGroup> groups,
        List<Topic> topics) {

    private static final Pattern CODE = Pattern.compile(TopicState.CODE);

    /// @return the catalogue, with as much as can be used: others check their codes against it
    public Catalogue checked(Terms terms, Flaws flaws) {
        Map<String, Department> departmentsByCode = byCode("afdeling", departments, Department::code, Department::name,
                flaws);
        Map<String, TopicGroup> groupsByCode = byCode("groep", groups, TopicGroup::code, TopicGroup::name, flaws);
        Map<String, Topic> topicsByCode = byCode("onderwerp", topics, Topic::code, Topic::name, flaws);
        flaws.demand(departmentsByCode.containsKey(generalDepartment), "generalDepartment", Kind.UNKNOWN,
                "de algemene afdeling %s staat niet bij de afdelingen", generalDepartment);
        for (Topic topic : entries(topics)) {
            String place = "onderwerp " + topic.code();
            flaws.demand(departmentsByCode.containsKey(topic.department()), place, Kind.UNKNOWN,
                    "%s noemt de onbekende afdeling %s", place, topic.department());
            flaws.demand(groupsByCode.containsKey(topic.group()), place, Kind.UNKNOWN,
                    "%s noemt de onbekende groep %s", place, topic.group());
            flaws.demand(topic.answerWorkingDays() == null || Terms.makeSense(topic.answerWorkingDays()), place,
                    Kind.OUT_OF_RANGE, "%s heeft een antwoordtermijn buiten 1 tot en met 100 werkdagen", place);
            flaws.demand(topic.channelWorkingDays().values().stream().allMatch(days -> days != null && Terms.makeSense(days)),
                    place, Kind.OUT_OF_RANGE,
                    "%s heeft voor een kanaal een antwoordtermijn buiten 1 tot en met 100 werkdagen", place);
            flaws.demand(!topic.answerability().isEmpty() && inOrder(topic.answerability()), place, Kind.MALFORMED,
                    "%s zegt niet, of niet op volgorde van dag, of de balie het mag beantwoorden", place);
        }
        return new Catalogue(departmentsByCode, groupsByCode, topicsByCode, generalDepartment, terms);
    }

    /// Empty when there is none.
    public Optional<Topic> topic(String code) {
        return topics.stream().filter(topic -> topic.code().equals(code)).findFirst();
    }

    public Optional<TopicGroup> group(String code) {
        return groups.stream().filter(group -> group.code().equals(code)).findFirst();
    }

    /// With this topic in place of the one that has its code, or after all others.
    public CatalogueDocument with(Topic topic) {
        return new CatalogueDocument(generalDepartment, departments, groups,
                replaced(topics, topic, other -> other.code().equals(topic.code())));
    }

    public CatalogueDocument with(TopicGroup group) {
        return new CatalogueDocument(generalDepartment, departments,
                replaced(groups, group, other -> other.code().equals(group.code())), topics);
    }

    public CatalogueDocument without(Topic topic) {
        return new CatalogueDocument(generalDepartment, departments, groups,
                topics.stream().filter(other -> !other.code().equals(topic.code())).toList());
    }

    private static <T> List<T> replaced(List<T> entries, T entry, Predicate<T> hasItsPlace) {
        List<T> changed = new ArrayList<>(entries);
        int place = entries.stream().filter(hasItsPlace).findFirst().map(entries::indexOf).orElse(-1);
        if (place < 0) {
            changed.add(entry);
        } else {
            changed.set(place, entry);
        }
        return changed;
    }

    private static <T> Map<String, T> byCode(String what, List<T> entries, Function<T, String> code,
            Function<T, String> name, Flaws flaws) {
        List<T> some = entries(entries);
        flaws.demand(!some.isEmpty(), what, Kind.MISSING, "er staat geen enkele %s in", what);
        Map<String, T> byCode = new LinkedHashMap<>();
        for (T entry : some) {
            String own = code.apply(entry);
            String place = what + " " + own;
            if (flaws.demand(own != null && CODE.matcher(own).matches(), place, Kind.MALFORMED,
                    "%s heeft geen geldige code (kleine letters, cijfers en streepjes, hoogstens 64 tekens)", place)) {
                flaws.demand(byCode.put(own, entry) == null, place, Kind.DOUBLE, "%s staat er twee keer in", place);
            }
            flaws.demand(name.apply(entry) != null && !name.apply(entry).isBlank(), place, Kind.MISSING,
                    "%s heeft geen naam", place);
        }
        return byCode;
    }

    /// Without those that could not be read.
    private static <T> List<T> entries(List<T> entries) {
        return entries == null ? List.of() : entries.stream().filter(Objects::nonNull).toList();
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
}

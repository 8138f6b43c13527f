package nl.kcc.kpi.steering.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.kcc.edge.MunicipalityScope;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.steering.advice.AdviceView.AdviceLink;
import nl.kcc.kpi.steering.advice.AdviceView.AdviceLink.LinkKind;

class AdviceLinksTest {

    private static final DayRange SEPTEMBER = new DayRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
    private static final Filter OURS = new Filter(MunicipalityScope.of(Set.of("GM0344")), Set.of("PHONE"), Set.of(""),
            Set.of(), Set.of());

    @Test
    void aTopicLeadsToItself() {
        assertThat(links(List.of(Aspect.REASON, Aspect.TOPIC), "NO_KNOWLEDGE", "grofvuil")).containsExactly(
                new AdviceLink(LinkKind.TOPIC, "/onderwerpen/#grofvuil"),
                new AdviceLink(LinkKind.CONTACTS,
                        "/cijfers/waarom/?from=2026-09-01&to=2026-09-30&municipality=GM0344&channel=PHONE"
                                + "&topic=grofvuil&reason=NO_KNOWLEDGE"));
    }

    @Test
    void whatRulesDecideLeadsToTheRules() {
        assertThat(links(List.of(Aspect.REASON), "DEPARTMENT_KNOWS").getFirst())
                .isEqualTo(new AdviceLink(LinkKind.RULE, "/regels/"));
    }

    @Test
    void aDepartmentAndWhatIsLateLeadToTheWorkList() {
        assertThat(links(List.of(Aspect.DEPARTMENT), "reiniging").getFirst())
                .isEqualTo(new AdviceLink(LinkKind.WORK_LIST, "/werklijst/?municipality=GM0344&department=reiniging"));
        assertThat(links(List.of(Aspect.REASON), "OVERDUE").getFirst())
                .isEqualTo(new AdviceLink(LinkKind.WORK_LIST, "/werklijst/?part=late&municipality=GM0344"));
    }

    @Test
    void whatWasFilteredByIsKept() {
        assertThat(links(List.of(Aspect.REASON), "REOPENED")).containsExactly(new AdviceLink(LinkKind.CONTACTS,
                "/cijfers/waarom/?from=2026-09-01&to=2026-09-30&municipality=GM0344&channel=PHONE&topic=none&reason=REOPENED"));
    }

    private static List<AdviceLink> links(List<Aspect> aspects, String... keys) {
        return AdviceLinks.of(new Cause(aspects, List.of(keys)), SEPTEMBER, OURS);
    }
}

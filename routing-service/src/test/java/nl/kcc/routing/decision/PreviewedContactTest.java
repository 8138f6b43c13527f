package nl.kcc.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.uuid.Generators;

import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;
import nl.kcc.events.Channel;
import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.rules.Workload;
import nl.kcc.routing.rulesets.ShippedKnowledge;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.standing.ChasedWorks;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.KnownContact;

/// A preview is the decision that the contact gets when it is registered at that moment, as intake registers it.
class PreviewedContactTest {

    private static final Instant ASKED = AContact.ASKED;
    /// Registered afterwards, on the next day: an asked hand-over has its term from then.
    private static final Instant NOW = ASKED.plus(Duration.ofDays(1));

    private final Decide decide = new Decide(ShippedKnowledge.KNOWLEDGE, _ -> Workload.NORMAL);
    private final PreviewedContact previewed = new PreviewedContact(ShippedKnowledge.KNOWLEDGE.catalogue(), NOW);

    @ParameterizedTest
    @EnumSource
    void anOpenQuestionIsPreviewedAsItIsDecided(Channel channel) {
        for (String topic : topics()) {
            assertThat(preview(channel, topic, null, null)).as(topic + " " + channel)
                    .isEqualTo(decided(channel, topic, draft -> draft));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHandoverIsPreviewedAsItIsDecided(Channel channel) {
        for (String topic : topics()) {
            for (String department : new String[] { null, "juridische-zaken" }) {
                assertThat(preview(channel, topic, "HANDOVER", department)).as(topic + " " + channel).isEqualTo(decided(
                        channel, topic, draft -> draft.handedOver(new HandoverRequest("NO_KNOWLEDGE", department, NOW))));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOutcomeIsPreviewedAsItIsDecided(Outcome outcome) {
        for (String topic : topics()) {
            assertThat(preview(Channel.COUNTER, topic, outcome.name(), null)).as(topic)
                    .isEqualTo(decided(Channel.COUNTER, topic, draft -> draft.answered(outcome, ASKED, ASKED)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotCountIsPreviewedAsItIsDecided(Exclusion reason) {
        assertThat(preview(Channel.EMAIL, "bijstand-aanvragen", reason.name(), null))
                .isEqualTo(decided(Channel.EMAIL, "bijstand-aanvragen", draft -> draft.excluded(reason)))
                .returns("EXCLUDED", Decision::reason);
    }

    @Test
    void aTermNeverBeginsBeforeTheQuestion() {
        Instant later = NOW.plus(Duration.ofDays(7));

        var contact = previewed.of(new PreviewRequest(null, Channel.PHONE, null, "HANDOVER", null, later), "GM0344");

        assertThat(contact.handoverRequest().requestedAt()).isEqualTo(later);
        assertThat(decide.on(contact, null, NOW).decision().answerDueAt()).isAfter(later);
    }

    @Test
    void whatIsUnknownIsNamed() {
        assertRefused("topic", new PreviewRequest(null, Channel.PHONE, "bestaat-niet", null, null, null));
        assertRefused("outcome", new PreviewRequest(null, Channel.PHONE, null, "DONE", null, null));
        assertRefused("department", new PreviewRequest(null, Channel.PHONE, null, "HANDOVER", "bestaat-niet", null));
        assertRefused("department", new PreviewRequest(null, Channel.PHONE, null, "ANSWERED", "burgerzaken", null));
        assertRefused("at", new PreviewRequest(null, Channel.PHONE, null, null, null, Instant.parse("1999-12-31T23:59:59Z")));
        assertRefused("at", new PreviewRequest(null, Channel.PHONE, null, null, null, NOW.plus(Duration.ofDays(367))));
    }

    private void assertRefused(String field, PreviewRequest request) {
        assertThatThrownBy(() -> previewed.of(request, "GM0344")).isInstanceOfSatisfying(Problem.InvalidInput.class,
                refusal -> assertThat(refusal.violations()).extracting(Violation::field).containsExactly(field));
    }

    private Decision preview(Channel channel, String topic, String outcome, String department) {
        var contact = previewed.of(new PreviewRequest("GM0344", channel, topic, outcome, department, ASKED), "GM0344");
        return decide.on(contact, null, NOW).decision();
    }

    private Decision decided(Channel channel, String topic, UnaryOperator<ContactDraft> settled) {
        var ids = Generators.timeBasedEpochGenerator();
        var draft = new ContactDraft(ids.generate(), ids.generate(), "GM0344", channel, ASKED, NOW).about(topic);
        KnownContact news = KnownContact.of(settled.apply(draft).next());
        ContactCourse course = ContactCourse.unheardOf(news.contactId());
        new Routing(decide, ids::generate).apply(course, news, new ChasedWorks(), NOW);
        return course.routing().decision();
    }

    /// All of the catalogue, and none.
    private static List<String> topics() {
        List<String> codes = new ArrayList<>();
        codes.add(null);
        ShippedKnowledge.KNOWLEDGE.catalogue().topics().stream().map(Topic::code).forEach(codes::add);
        assertThat(codes).hasSizeGreaterThan(60);
        return codes;
    }
}

package nl.kcc.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.configuration.ConfigurationException;
import nl.kcc.events.Channel;
import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactEvent.ContactAnswered;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.ContactState;
import nl.kcc.events.Outcome;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.rules.Workload;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

@OnRealParts
class FrontOfficeLoadTest {

    @Inject
    FrontOfficeLoad load;
    @Inject
    Pipe pipe;
    @Inject
    TimeMachine time;

    @BeforeEach
    void itIsJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
    }

    @Test
    void itFollowsHowManyAnswersTheFrontOfficeOfAMunicipalityStillOwes() {
        List<ContactState> contacts = IntStream.range(0, 25).mapToObj(i -> new ContactDraft(new UUID(0x10ad, i),
                new UUID(0x10ad, 99), "GM0998", Channel.PHONE, AContact.ASKED, AContact.ASKED.plusSeconds(30))
                .about("paspoort-aanvragen").next()).toList();
        contacts.forEach(contact -> pipe.send(new ContactRegistered(contact)));
        pipe.routed(contacts.stream().map(ContactState::contactId).toList());

        assertThat(counted("GM0998")).isEqualTo(Workload.NORMAL);
        assertThat(counted("GM0999")).isEqualTo(Workload.LOW);

        pipe.send(new ContactAnswered(new ContactDraft(contacts.getFirst())
                .answered(Outcome.ANSWERED, AContact.ASKED.plusSeconds(40), AContact.ASKED.plusSeconds(40)).next()));
        await().atMost(Duration.ofSeconds(20)).until(() -> counted("GM0998") == Workload.LOW);
    }

    @Test
    void limitsThatMakeNoSenseStopTheStart() {
        for (int[] limits : new int[][] { { 0, 10 }, { 10, 10 } }) {
            assertThatThrownBy(() -> new FrontOfficeLoad(new Limits(limits[0], limits[1]), null))
                    .isInstanceOf(ConfigurationException.class).hasMessageContaining("kcc.routing.load.normal-from");
        }
    }

    private Workload counted(String municipality) {
        load.count().await().atMost(Duration.ofSeconds(5));
        return load.of(municipality);
    }

    private record Limits(int normalFrom, int highFrom) implements LoadConfig {
        @Override
        public String countedEvery() {
            return "30s";
        }
    }
}

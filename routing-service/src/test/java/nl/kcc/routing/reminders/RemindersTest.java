package nl.kcc.routing.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.Identifiers;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.rulesets.KnowledgeInForce;
import nl.kcc.routing.testing.MovableClock;
import nl.kcc.routing.testing.OnRealParts;

/// Each test has a municipality of its own. What is due is due on Thursday 19 November 2026 at five.
@OnRealParts
@TestProfile(WithMailServer.class)
class RemindersTest {

    private static final String DEPARTMENT = "werk-en-inkomen";
    private static final String DUE = "2026-11-19T17:00";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    TryOutPost post;
    @Inject
    RemindersWatch watch;
    @Inject
    BackgroundWork work;
    @Inject
    Identifiers identifiers;
    @Inject
    MovableClock clock;
    @Inject
    MeterRegistry metrics;
    @Inject
    ReminderTables tables;
    @Inject
    PlanReminders plan;
    @Inject
    ReminderPost mails;
    @Inject
    ReminderMetrics notes;
    @Inject
    CurrentCatalogue catalogue;
    @Inject
    KnowledgeInForce knowledge;
    @Inject
    RemindersConfig config;

    @AfterEach
    void theServerIsBackAndTheOtherTestsHaveDesksAndWorkOfTheirOwn() {
        post.comesBack();
        for (String table : List.of("department_desk", "reminder_mail", "handover", "contact_routing")) {
            sql("delete from " + table + " where municipality like $1", Tuple.of("GM71%"));
        }
    }

    @Test
    void aDepartmentIsRemindedOnTheDayBeforeAndOnEachDayAfterAndItsCoordinatorOnce() throws Exception {
        String address = desk("GM7101");
        UUID handover = owes("GM7101", DUE);

        rounds("2026-11-17T09:00", "2026-11-18T07:00", "2026-11-18T09:00", "2026-11-18T16:00", "2026-11-19T09:00",
                "2026-11-20T09:00", "2026-11-20T12:00", "2026-11-21T12:00", "2026-11-23T09:00", "2026-11-24T09:00",
                "2026-11-25T09:00", "2026-11-26T09:00");

        assertThat(subjects(address)).containsExactly("Werk en inkomen: 1 vraag bijna te laat",
                "Werk en inkomen: 1 vraag te laat", "Werk en inkomen: 1 vraag te laat", "Werk en inkomen: 1 vraag te laat",
                "Werk en inkomen: 1 vraag te laat", "Werk en inkomen: 1 vraag te laat");
        assertThat(subjects("c-" + address)).containsExactly("Werk en inkomen: 1 vraag lang te laat");
        MimeMessage last = post.inbox(address).getLast();
        assertThat(text(last)).contains("donderdag 19 november om 17.00 uur", "4 werkdagen te laat",
                "https://kcc.voorbeeld.nl/werklijst/?id=" + handover);
        assertThat(last.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(last.getHeader("Message-ID")).singleElement().asString().endsWith("@kcc.local>");
    }

    @Test
    void oneMailSaysItAllHoweverLongTheServiceWasAway() throws Exception {
        String address = desk("GM7102");
        IntStream.range(0, 3).forEach(_ -> owes("GM7102", DUE));
        owes("GM7102", "2026-12-01T17:00");

        rounds("2026-11-30T10:00", "2026-11-30T11:00");

        assertThat(subjects(address)).containsExactly("Werk en inkomen: 3 vragen te laat, 1 bijna te laat");
        assertThat(subjects("c-" + address)).containsExactly("Werk en inkomen: 3 vragen lang te laat");
    }

    @Test
    void twoInstancesSendEachMailOnce() throws Exception {
        String address = desk("GM7103");
        IntStream.range(0, 5).forEach(_ -> owes("GM7103", DUE));

        at("2026-11-25T09:00");
        Uni.join().all(IntStream.range(0, 6).mapToObj(_ -> watch.round()).toList()).andFailFast().await().atMost(PATIENCE);
        rounds("2026-11-25T09:05");

        assertThat(subjects(address)).containsExactly("Werk en inkomen: 5 vragen te laat");
        assertThat(subjects("c-" + address)).containsExactly("Werk en inkomen: 5 vragen lang te laat");
    }

    @Test
    void aMailServerThatIsAwayForDaysIsCaughtUpWithByOneMail() throws Exception {
        String address = desk("GM7104");
        owes("GM7104", DUE);
        UUID done = owes("GM7104", DUE);
        post.goesAway();

        rounds("2026-11-23T09:00", "2026-11-23T09:00:30", "2026-11-23T10:00", "2026-11-24T09:00", "2026-11-25T09:00");
        assertThat(metrics.get("reminders.unsent.age.seconds").gauge().value()).isNotNegative();
        assertThat(metrics.get("reminders.failures").counter().count()).isBetween(3.0, 8.0);
        post.comesBack();
        completed(done);
        rounds("2026-11-25T12:00", "2026-11-25T13:00", "2026-11-25T14:00");

        assertThat(subjects(address)).containsExactly("Werk en inkomen: 1 vraag te laat");
        assertThat(subjects("c-" + address)).containsExactly("Werk en inkomen: 1 vraag lang te laat");
    }

    @Test
    void whatIsDoneIsNotSpokenOfAndWhoWantsNoMailGetsNone() throws Exception {
        String address = desk("GM7105");
        completed(owes("GM7105", DUE));
        String silent = desk("GM7106");
        owes("GM7106", DUE);
        sql("update department_desk set reminders = false where municipality = $1", Tuple.of("GM7106"));

        rounds("2026-11-20T09:00");

        assertThat(subjects(address)).isEmpty();
        assertThat(subjects(silent)).isEmpty();
    }

    @Test
    void aClockThatIsPutBackSaysNothingTwice() throws Exception {
        String address = desk("GM7107");
        owes("GM7107", DUE);

        rounds("2026-11-20T09:00", "2026-11-23T09:00", "2026-11-20T09:30", "2026-11-18T09:00", "2026-11-20T10:00",
                "2026-11-23T10:00");

        assertThat(subjects(address)).containsExactly("Werk en inkomen: 1 vraag te laat", "Werk en inkomen: 1 vraag te laat",
                "Werk en inkomen: 1 vraag bijna te laat");
    }

    /// The lease of a mail begins with the turn of its desk, however long those before it took.
    @Test
    void aSlowServerTakesNothingOffTheTimeOfTheDesksThatFollow() {
        List.of("GM7108", "GM7109").forEach(municipality -> {
            desk(municipality);
            owes(municipality, DUE);
        });
        at("2026-11-20T09:00");
        List<Instant> turns = new ArrayList<>();
        var slow = new SendReminders(work, tables, mails, notes, catalogue, config, clock) {
            @Override
            Uni<Boolean> send(DepartmentAddress desk, ReminderDay day) {
                turns.add(day.now());
                clock.moveTo(day.now().plus(Duration.ofMinutes(6)));
                return Uni.createFrom().item(true);
            }
        };

        new RemindersWatch(work, tables, plan, slow, mails, notes, knowledge, config, clock).round().await().atMost(PATIENCE);

        assertThat(turns).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Duration.between(turns.getFirst(), turns.get(1))).isGreaterThanOrEqualTo(Duration.ofMinutes(6));
    }

    /// @return its address; its coordinator's begins with `c-`
    private String desk(String municipality) {
        String address = municipality.toLowerCase(java.util.Locale.ROOT) + "@kcc.local";
        sql("""
                insert into department_desk (municipality, department, mail_address, coordinator_address, reminders, version,
                    changed_at, changed_by) values ($1, $2, $3, $4, true, 1, now(), 'manager')
                """, Tuple.of(municipality, DEPARTMENT, address, "c-" + address));
        return address;
    }

    private UUID owes(String municipality, String due) {
        UUID contact = identifiers.next();
        UUID handover = identifiers.next();
        sql("""
                insert into contact_routing (contact_id, contact_version, municipality, channel, occurred_at, version)
                values ($1, 1, $2, 'PHONE', now(), 1)
                """, Tuple.of(contact, municipality));
        sql("""
                insert into handover (id, contact_id, municipality, channel, reason, department, status, hops, ping_pong,
                    opened_at, due_at) values ($1, $2, $3, 'PHONE', 'COMPLEX', $4, 'OPEN', 0, false, now(), $5)
                """, Tuple.of(handover, contact, municipality, DEPARTMENT,
                LocalDateTime.parse(due).atZone(WorkingCalendar.AMSTERDAM).toInstant().atOffset(ZoneOffset.UTC)));
        return handover;
    }

    private void completed(UUID handover) {
        sql("update handover set status = 'COMPLETED' where id = $1", Tuple.of(handover));
    }

    private void rounds(String... moments) {
        for (String moment : moments) {
            at(moment);
            watch.round().await().atMost(PATIENCE);
        }
    }

    private void at(String local) {
        clock.moveTo(LocalDateTime.parse(local).atZone(WorkingCalendar.AMSTERDAM).toInstant());
    }

    private List<String> subjects(String address) throws MessagingException {
        List<String> subjects = new java.util.ArrayList<>();
        for (MimeMessage mail : post.inbox(address)) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString();
    }

    private void sql(String statement, Tuple values) {
        work.sql(transaction -> transaction.preparedQuery(statement).execute(values)).await().atMost(PATIENCE);
    }
}

package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// The working days of last month in one municipality, as its front office registered them: the same questions on each, and about
/// two of three settled at once, so that the norm is missed and there is something to advise. And a few questions of today that
/// wait. Much sooner there than a [PlayedMonth], and without repeats, calls and verdicts.
///
/// @param municipality in which nothing else happens
record LastMonth(Kcc kcc, String municipality, LocalDate first) {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final String DEPARTMENT = "burgerzaken";

    private record Asked(String topic, String summary, String outcome, String reason) {
        Asked(String topic, String summary, String outcome) {
            this(topic, summary, outcome, null);
        }

        String json() {
            var handover = reason == null ? ""
                    : ", \"handover\": {\"reason\": \"%s\", \"department\": \"%s\"}".formatted(reason, DEPARTMENT);
            return "{\"topic\": \"%s\", \"summary\": \"%s\"%s%s}".formatted(topic, summary,
                    outcome == null ? "" : ", \"outcome\": \"%s\"".formatted(outcome), handover);
        }
    }

    private static final List<Asked> CALLS = List.of(
            new Asked("paspoort-aanvragen", "Mijn paspoort is verlopen, wat moet ik meenemen?", "ANSWERED"),
            new Asked("paspoort-aanvragen", "Hoelang duurt een nieuw paspoort?", "ANSWERED"),
            new Asked("paspoort-aanvragen", "Mijn kind heeft een paspoort nodig en de vader is in het buitenland", "HANDOVER",
                    "NO_KNOWLEDGE"),
            new Asked("verhuizing-doorgeven", "Ik ga verhuizen, hoe geef ik dat door?", "ANSWERED"),
            new Asked("verhuizing-doorgeven", "Mijn huisgenoot staat nog op mijn adres", "HANDOVER", "NO_KNOWLEDGE"),
            new Asked("afval-niet-opgehaald", "De kliko is niet geleegd", "ANSWERED"),
            new Asked("afval-niet-opgehaald", "De container in onze straat is vol", "WARM_SETTLED"),
            new Asked("rijbewijs-aanvragen", "Kan ik mijn rijbewijs verlengen zonder afspraak?", "ANSWERED"),
            new Asked("rijbewijs-aanvragen", "Mijn rijbewijs is gestolen", "CITIZEN_RETURNS"),
            new Asked("parkeervergunning", "Ik heb een andere auto, wat nu?", "ANSWERED"));
    private static final List<Asked> VISITS = List.of(
            new Asked("paspoort-aanvragen", "Ik kom mijn paspoort aanvragen", "ANSWERED"),
            new Asked("rijbewijs-aanvragen", "Ik kom mijn rijbewijs verlengen", "ANSWERED"),
            new Asked("verhuizing-doorgeven", "Ik wil mij inschrijven op een nieuw adres", "CITIZEN_RETURNS"));
    private static final List<Asked> MAILS = List.of(
            new Asked("parkeervergunning", "Wat kost een vergunning voor bezoek?", "ANSWERED"),
            new Asked("paspoort-aanvragen", "Mag mijn dochter een eigen paspoort aanvragen?", "HANDOVER", "COMPLEX"));
    private static final List<Asked> FORMS = List.of(
            new Asked("afval-niet-opgehaald", "Er ligt afval naast de container", "ANSWERED"));
    /// Of topics that the front office answers: their state does not move when they are decided.
    private static final List<Asked> WAITING = List.of(
            new Asked("paspoort-aanvragen", "Kan ik met spoed een paspoort krijgen?", null),
            new Asked("verhuizing-doorgeven", "Mijn zoon gaat op kamers, moet hij dat doorgeven?", null),
            new Asked("rijbewijs-aanvragen", "Mijn rijbewijs verloopt, wanneer moet ik het aanvragen?", null),
            new Asked("parkeervergunning", "Mijn vergunning loopt volgende week af", null));
    private static final List<Asked> HANDED_OVER = List.of(
            new Asked("paspoort-aanvragen", "Ik heb twee nationaliteiten, welk paspoort moet ik laten zien?", "HANDOVER",
                    "NO_KNOWLEDGE"),
            new Asked("verhuizing-doorgeven", "Er staat iemand op mijn adres die hier niet woont", "HANDOVER", "COMPLEX"));

    static LastMonth register(Kcc kcc, Clock clock) {
        var today = LocalDate.now(clock.withZone(AMSTERDAM));
        var month = new LastMonth(kcc, kcc.newMunicipality(), today.withDayOfMonth(1).minusMonths(1));
        var questions = 0;
        for (LocalDate day : month.workingDays()) {
            questions += month.on(day, "PHONE", CALLS) + month.on(day, "COUNTER", VISITS) + month.on(day, "EMAIL", MAILS)
                    + month.on(day, "WEB", FORMS);
        }
        questions += month.send(null, "EMAIL", WAITING) + month.send(null, "PHONE", HANDED_OVER);
        kcc.books().addRest(month.municipality, questions);
        return month;
    }

    LocalDate last() {
        return first.plusMonths(1).minusDays(1);
    }

    /// What a page is asked for to look at it.
    String query() {
        return "?municipality=%s&from=%s&to=%s".formatted(municipality, first, last());
    }

    /// For citizens to see, against a norm of its own; and something is done to meet it.
    void steer() {
        var norm = kcc.http().post(User.MANAGER, kcc.url(Service.KPI), "/v1/norms",
                "{\"municipality\": \"%s\", \"metric\": \"FCR\", \"share\": 0.8, \"owner\": \"Teamleider\", \"published\": true}"
                        .formatted(municipality));
        assertThat(norm.status()).as(norm.text()).isEqualTo(201);
        var action = kcc.http().post(User.MANAGER, kcc.url(Service.KPI), "/v1/actions",
                "{\"norm\": \"%s\", \"municipality\": \"%s\", \"title\": \"%s\", \"owner\": \"Teamleider\", \"status\": \"RUNNING\", \"startedOn\": \"%s\"}"
                        .formatted(norm.json().path("id").asText(), municipality,
                                "Iedereen leert wat er nodig is voor een paspoort",
                                first.plusDays(14)));
        assertThat(action.status()).as(action.text()).isEqualTo(201);
    }

    private List<LocalDate> workingDays() {
        return first.datesUntil(first.plusMonths(1)).filter(day -> !WEEKEND.contains(day.getDayOfWeek())).toList();
    }

    private int on(LocalDate day, String channel, List<Asked> questions) {
        return send(day.atTime(11, 0).atZone(AMSTERDAM).toInstant().toString(), channel, questions);
    }

    private int send(String at, String channel, List<Asked> questions) {
        var moment = at == null ? "" : "\"occurredAt\": \"%s\", ".formatted(at);
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts",
                "{\"municipality\": \"%s\", \"channel\": \"%s\", %s\"questions\": %s}".formatted(municipality, channel, moment,
                        questions.stream().map(Asked::json).toList()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return questions.size();
    }
}

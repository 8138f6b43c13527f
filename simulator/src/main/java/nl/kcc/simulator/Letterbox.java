package nl.kcc.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.plan.Interaction;
import nl.kcc.simulator.plan.InteractionPlan;
import nl.kcc.simulator.plan.Way;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.Journal;
import nl.kcc.simulator.wire.SmtpLine;
import nl.kcc.simulator.wire.User;

/// Sends what citizens write, by mail and with the form, and finds the contact that it became as an agent does whom the
/// citizen calls about it: by mail address. Each address is used for one question, and perhaps a thank-you.
///
/// @param patience for what was sent to become a contact
record Letterbox(Installation at, Caller caller, Journal journal, SmtpLine line, Duration patience, Clock clock) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_FORMS = Duration.ofSeconds(1);

    /// @return what the list of contacts tells of the one that it became; none of what is no contact
    List<JsonNode> send(Interaction written) throws InterruptedException {
        if (written.way() == Way.FORM) {
            return fillIn(written);
        }
        var message = message(written);
        for (int times = written.sentTwice() ? 2 : 1; times > 0; times--) {
            line.send(message);
        }
        return written.asks().isEmpty() ? List.of() : await(written);
    }

    /// Whether a form whose answer was lost, or that came too soon after others, was taken is looked up before it is sent again.
    private List<JsonNode> fillIn(Interaction written) throws InterruptedException {
        var body = new LinkedHashMap<String, Object>();
        body.put("municipality", written.municipality());
        body.put("email", written.person().get("value"));
        body.put("message", words(written));
        if (written.asks().getFirst().topic() != null) {
            body.put("topic", written.asks().getFirst().topic());
        }
        body.put("website", "");
        var form = Call.post(null, at.intake(), "/v1/web-contacts", body);
        var giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            var reply = caller.sendOnce(form);
            var found = reply.unknown() ? find(written) : List.<JsonNode> of();
            if (!reply.unknown() || !found.isEmpty() || System.nanoTime() > giveUp) {
                return found.isEmpty() && journal.note(form, reply) ? await(written) : found;
            }
            Thread.sleep(BETWEEN_FORMS);
        }
    }

    private List<JsonNode> await(Interaction written) throws InterruptedException {
        for (var giveUp = System.nanoTime() + patience.toNanos(); System.nanoTime() < giveUp; Thread.sleep(BETWEEN_LOOKS)) {
            var found = find(written);
            if (found.size() > 1) {
                journal.broken("one %s became %d contacts".formatted(written.way(), found.size()));
            }
            if (!found.isEmpty()) {
                return found.subList(0, 1);
            }
        }
        journal.broken("no contact came of a " + written.way());
        return List.of();
    }

    private List<JsonNode> find(Interaction written) throws InterruptedException {
        var found = caller.send(Call.post(User.AGENT, at.intake(), "/v1/contacts/_search",
                Map.of("person", written.person(), "purpose", "Nagaan of een bericht is aangekomen")));
        return found.json().path("contacts").valueStream()
                .filter(contact -> contact.path("summary").asText().contains(words(written))).toList();
    }

    private static String words(Interaction written) {
        return switch (written.way()) {
            case THANKS -> "Hartelijk dank voor uw antwoord.";
            case AUTOMATIC_REPLY -> "Ik ben afwezig en lees uw bericht later.";
            case BOUNCE -> "This address does not exist.";
            default -> written.asks().getFirst().summary();
        };
    }

    private String message(Interaction written) {
        var address = written.person().get("value");
        var name = written.citizen().identity().replace(' ', '.');
        var head = """
                To: %s
                Date: %s
                Message-ID: <%s.%s>
                """.formatted(line.mailbox(), DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(
                clock.instant(), InteractionPlan.AMSTERDAM)), written.way(), name);
        return switch (written.way()) {
            case THANKS -> "From: %s\nSubject: Re: Vraag\nIn-Reply-To: <%s.%s>\n%s\n%s\n".formatted(address, Way.MAIL, name,
                    head, words(written));
            case AUTOMATIC_REPLY -> "From: %s\nSubject: Automatisch antwoord: Vraag\nAuto-Submitted: auto-replied\n%s\n%s\n"
                    .formatted(address, head, words(written));
            case BOUNCE -> bounce(address, head, words(written));
            default -> "From: %s\nSubject: Vraag\n%s\nGoedemorgen,\n\n%s\n".formatted(address, head, words(written));
        };
    }

    /// Of a mail that nobody here sent.
    private static String bounce(String address, String head, String words) {
        return """
                From: Mail Delivery System <mailer-daemon@example.org>
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"
                %s
                --b
                Content-Type: text/plain

                %s
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.org

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1

                --b--
                """.formatted(head, words, address);
    }
}

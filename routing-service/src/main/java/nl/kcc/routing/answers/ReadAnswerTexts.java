package nl.kcc.routing.answers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.rulesets.KnowledgeInForce;

/// Finds what agents of a municipality may say: its own texts, and the shipped ones where it has none.
@ApplicationScoped
class ReadAnswerTexts {

    private final KnowledgeInForce inForce;
    private final AnswerTexts texts;
    private final ShippedAnswers shipped;
    private final UnitOfWork work;
    private final Clock clock;

    ReadAnswerTexts(KnowledgeInForce inForce, AnswerTexts texts, ShippedAnswers shipped, UnitOfWork work, Clock clock) {
        this.inForce = inForce;
        this.texts = texts;
        this.shipped = shipped;
        this.work = work;
        this.clock = clock;
    }

    /// What was found, and what to compare it with.
    ///
    /// @param edition the same for the same texts
    record Found(AnswerTextsView view, String edition) {
    }

    Uni<Found> all(String municipality) {
        Knowledge knowledge = inForce.knowledge();
        LocalDate today = today();
        return work.sql(connection -> texts.newest(connection, municipality)).map(own -> {
            List<AnswerTextView> views = knowledge.catalogue().topics().stream().map(Topic::code)
                    .map(topic -> AnswerTextView.of(own.getOrDefault(topic, shipped(topic)), today)).toList();
            return new Found(new AnswerTextsView(municipality, views), edition(municipality, knowledge, today, own));
        });
    }

    Uni<AnswerTextHistoryView> history(String municipality, String topic) {
        LocalDate today = today();
        return work.sql(connection -> texts.all(connection, municipality, topic)).map(own -> {
            List<AnswerTextVersion> versions = new ArrayList<>(own);
            shipped.text(topic).ifPresent(text -> versions.add(AnswerTextVersion.shipped(topic, text)));
            return new AnswerTextHistoryView(municipality, topic,
                    versions.stream().map(version -> AnswerTextView.of(version, today)).toList());
        });
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.AMSTERDAM);
    }

    private AnswerTextVersion shipped(String topic) {
        return AnswerTextVersion.shipped(topic, shipped.text(topic).orElse(null));
    }

    /// Versions are only added, so their number tells states apart; the last moment does so after a restore, too. The day is in
    /// it, because texts expire.
    private String edition(String municipality, Knowledge knowledge, LocalDate today, Map<String, AnswerTextVersion> own) {
        int changes = own.values().stream().mapToInt(AnswerTextVersion::version).sum();
        Instant last = own.values().stream().map(AnswerTextVersion::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        return "%s-%s-%d-%d-%s-%s".formatted(municipality, shipped.fingerprint(), knowledge.versions().catalogue(), changes,
                last, today);
    }
}

package nl.kcc.routing.answers;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import nl.kcc.routing.catalogue.CatalogueDocument;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.documents.ShippedFile;
import nl.kcc.routing.rulesets.KnowledgeKind;
import nl.kcc.routing.rulesets.UnusableKnowledge;

/// The texts that ship with the service, checked against the catalogue that ships with them. A topic that an installation added
/// has none; a text of a topic that it has no more is shown to nobody.
@ApplicationScoped
class ShippedAnswers {

    private static final Logger LOG = Logger.getLogger(ShippedAnswers.class);
    private static final String FILE = "catalogue/answers.json";

    private final Map<String, AnswerText> texts;
    private final String fingerprint;

    /// @throws UnusableKnowledge with everything that is wrong with them: no start
    ShippedAnswers() {
        String answers = ShippedFile.text(FILE);
        texts = checked(answers, ShippedFile.text(KnowledgeKind.CATALOGUE.shippedFile()));
        fingerprint = HexFormat.of().toHexDigits(answers.hashCode());
    }

    void start(@Observes StartupEvent event) {
        LOG.infof("Answer texts ready topics=%d", texts.size());
    }

    Optional<AnswerText> text(String topic) {
        return Optional.ofNullable(texts.get(topic));
    }

    /// Another one for every other release of the texts.
    String fingerprint() {
        return fingerprint;
    }

    static Map<String, AnswerText> checked(String answers, String catalogue) {
        List<Flaw> found = new ArrayList<>();
        var ofCatalogue = new Flaws("onderwerpencatalogus");
        CatalogueDocument topics = DocumentReader.read(catalogue, CatalogueDocument.class, ofCatalogue);
        found.addAll(ofCatalogue.all());
        var ofAnswers = new Flaws("antwoordteksten");
        AnswersDocument document = DocumentReader.read(answers, AnswersDocument.class, ofAnswers);
        Map<String, AnswerText> texts = topics == null || document == null ? Map.of()
                : document.checked(topics.topics().stream().map(Topic::code).collect(Collectors.toSet()), ofAnswers);
        found.addAll(ofAnswers.all());
        if (!found.isEmpty()) {
            throw new UnusableKnowledge(found);
        }
        return texts;
    }
}

package nl.kcc.routing.rulesets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import nl.kcc.routing.calendar.CalendarsDocument;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.catalogue.CatalogueDocument;
import nl.kcc.routing.catalogue.Terms;
import nl.kcc.routing.catalogue.TermsDocument;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.rules.RuleTableDocument;

/// What four documents say together, and everything that is wrong with them.
///
/// @param knowledge to be used only when nothing was found
public record CheckedKnowledge(Knowledge knowledge, List<Flaw> flaws) {

    private static final Terms NO_TERMS = new Terms(1);

    /// @param contents of all kinds
    static CheckedKnowledge of(Map<KnowledgeKind, Integer> versions, Map<KnowledgeKind, String> contents) {
        var texts = new Texts(contents, new ArrayList<>());
        Terms terms = texts.check(KnowledgeKind.TERMS, TermsDocument.class, TermsDocument::checked);
        Catalogue catalogue = texts.check(KnowledgeKind.CATALOGUE, CatalogueDocument.class,
                (document, found) -> document.checked(terms == null ? NO_TERMS : terms, found));
        // Without a catalogue every code would be unknown, which is no flaw of the rules.
        var rules = catalogue == null ? null
                : texts.check(KnowledgeKind.RULES, RuleTableDocument.class,
                        (document, found) -> document.checked(versions.get(KnowledgeKind.RULES), catalogue, found));
        var calendars = texts.check(KnowledgeKind.CALENDARS, CalendarsDocument.class,
                (document, found) -> document.checked(catalogue == null ? null : catalogue.departmentCodes(), found));
        return new CheckedKnowledge(new Knowledge(KnowledgeVersions.of(versions), catalogue, rules, calendars),
                List.copyOf(texts.flaws()));
    }

    /// @throws UnusableKnowledge with all flaws, when there are any
    Knowledge orRefuse() {
        if (!flaws.isEmpty()) {
            throw new UnusableKnowledge(flaws);
        }
        return knowledge;
    }

    private record Texts(Map<KnowledgeKind, String> contents, List<Flaw> flaws) {

        /// @return null when the text cannot be read at all
        <D, T> T check(KnowledgeKind kind, Class<D> type, BiFunction<D, Flaws, T> check) {
            var found = new Flaws(kind.dutchName());
            D document = DocumentReader.read(contents.get(kind), type, found);
            T checked = document == null ? null : check.apply(document, found);
            flaws.addAll(found.all());
            return checked;
        }
    }
}

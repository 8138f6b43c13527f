package nl.kcc.routing.rulefiles;

import java.io.StringWriter;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import nl.kcc.routing.rules.RuleTableDocument;
import nl.kcc.routing.rules.RuleTableDocument.Entry;

/// Writes a rule table as a decision table of DMN 1.3; [DmnRules] reads it back. The id of a rule is an annotation, as every
/// modeller keeps those.
final class DmnDocument {

    private static final List<RuleColumn> OUTPUTS = List.of(RuleColumn.DESTINATION, RuleColumn.REASON, RuleColumn.DEPARTMENT,
            RuleColumn.ANSWER_OWED, RuleColumn.ANSWER_WORKING_DAYS, RuleColumn.EXPLANATION);

    private final XMLStreamWriter xml;

    private DmnDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// @param number of the rule set, for its name
    static String write(RuleTableDocument table, int number) {
        var text = new StringWriter();
        try {
            new DmnDocument(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).table(table, number);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A rule table cannot be written as XML", e);
        }
        return text.toString();
    }

    private void table(RuleTableDocument table, int number) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("definitions");
        xml.writeDefaultNamespace(DmnRules.NAMESPACE);
        attributes("id", "regelset-" + number, "name", "Regelset " + number, "namespace", "urn:kcc:rule-sets");
        start("decision");
        attributes("id", "routering", "name", "Routering");
        start("variable");
        attributes("name", "Routering");
        xml.writeEndElement();
        start("decisionTable");
        attributes("id", "regels", "hitPolicy", DmnRules.FIRST);
        for (String fact : RuleTableDocument.facts()) {
            input(fact);
        }
        for (RuleColumn output : OUTPUTS) {
            start("output");
            attributes("id", "uit-" + output.field(), "name", output.field(), "typeRef", type(output));
            xml.writeEndElement();
        }
        start("annotation");
        attributes("name", RuleColumn.ID.field());
        xml.writeEndElement();
        for (int i = 0; i < table.rules().size(); i++) {
            rule(table.rules().get(i), i + 1);
        }
        xml.writeEndDocument();
    }

    private void input(String fact) throws XMLStreamException {
        start("input");
        attributes("id", "in-" + fact, "label", fact);
        start("inputExpression");
        attributes("id", "waarde-" + fact, "typeRef", isYesOrNo(fact) ? "boolean"
                : fact.equals("suggestedCertainty") ? "number"
                        : "string");
        text(fact);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void rule(Entry rule, int position) throws XMLStreamException {
        start("rule");
        attributes("id", "rij-" + position);
        for (String fact : RuleTableDocument.facts()) {
            Object value = rule.when() == null ? null : rule.when().get(fact);
            start("inputEntry");
            attributes("id", "rij-" + position + "-" + fact);
            text(value == null ? FeelCell.any() : FeelCell.test(fact, Entry.accepted(value)));
            xml.writeEndElement();
        }
        for (RuleColumn output : OUTPUTS) {
            start("outputEntry");
            attributes("id", "rij-" + position + "-" + output.field());
            text(FeelCell.written(output.of(rule), type(output).equals("string")));
            xml.writeEndElement();
        }
        start("annotationEntry");
        text(rule.id() == null ? "" : rule.id());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void start(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    private void text(String text) throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static boolean isYesOrNo(String fact) {
        return RuleTableDocument.condition(fact, List.of("true")) instanceof Boolean;
    }

    private static String type(RuleColumn output) {
        return switch (output) {
            case ANSWER_OWED -> "boolean";
            case ANSWER_WORKING_DAYS -> "number";
            case ID, DESTINATION, REASON, DEPARTMENT, EXPLANATION -> "string";
        };
    }
}

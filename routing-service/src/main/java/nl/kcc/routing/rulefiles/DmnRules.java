package nl.kcc.routing.rulefiles;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import nl.kcc.routing.rules.RuleTableDocument;

/// Reads a decision table of DMN 1.3 (OMG formal/2021-02-01) of which the first rule that fits decides. Nothing outside the file is
/// looked up: a document type is refused.
final class DmnRules {

    static final String NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String FIRST = "FIRST";
    private static final XMLInputFactory XML = safe();

    private final ReadRules read = new ReadRules();
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<String> annotations = new ArrayList<>();
    private final XMLStreamReader xml;
    private int tables;

    private DmnRules(XMLStreamReader xml) {
        this.xml = xml;
    }

    static ReadRules read(byte[] file) {
        XMLStreamReader xml = null;
        try {
            xml = XML.createXMLStreamReader(new ByteArrayInputStream(file));
            var dmn = new DmnRules(xml);
            dmn.readAll();
            return dmn.read;
        } catch (XMLStreamException e) {
            var unread = new ReadRules();
            unread.fault(e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber()),
                    "Dit is geen geldige XML, of het bestand is niet heel aangekomen.");
            return unread;
        }
    }

    private void readAll() throws XMLStreamException {
        boolean root = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("no document types", xml.getLocation());
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (root && !(xml.getLocalName().equals("definitions") && NAMESPACE.equals(xml.getNamespaceURI()))) {
                    read.fault(line(), "Dit is geen bestand van DMN 1.3.");
                    return;
                }
                root = false;
                start(xml.getLocalName());
            }
        }
        if (tables == 0) {
            read.fault(1, "Er staat geen beslistabel in.");
        } else if (read.count() == 0) {
            read.fault(1, "De beslistabel heeft geen regels.");
        }
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "decisionTable" -> startTable();
            case "input" -> addInput();
            case "output" -> addOutput();
            case "annotation" -> annotations.add(attribute("name"));
            case "rule" -> addRule();
            default -> {
                // Graphics, names and descriptions say nothing of what is decided.
            }
        }
    }

    private void startTable() {
        if (++tables > 1) {
            read.fault(line(), "Er staat meer dan één beslistabel in.");
        }
        String policy = attribute("hitPolicy");
        if (!FIRST.equals(policy)) {
            read.fault(line(),
                    "Alleen een tabel waarvan de eerste passende regel geldt (hitPolicy FIRST) kan een regelset worden,"
                            + " niet %s.".formatted(policy == null ? "UNIQUE" : policy));
        }
    }

    private void addInput() throws XMLStreamException {
        int line = line();
        String fact = String.join("", texts("input")).strip();
        if (!RuleTableDocument.facts().contains(fact)) {
            read.fault(line, "Het gegeven '%s' is onbekend. Bekend zijn: %s.".formatted(fact,
                    String.join(", ", RuleTableDocument.facts())));
        } else if (inputs.contains(fact)) {
            read.fault(line, "Het gegeven '%s' staat er twee keer.".formatted(fact));
        }
        inputs.add(fact);
    }

    private void addOutput() {
        String name = attribute("name");
        if (Stream.of(RuleColumn.values()).noneMatch(column -> column.field().equals(name))) {
            read.fault(line(), "De uitkomst '%s' is onbekend.".formatted(name));
        }
        outputs.add(name);
    }

    private void addRule() throws XMLStreamException {
        int line = line();
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        int in = 0;
        int out = 0;
        int note = 0;
        while (nextWithin("rule")) {
            String element = xml.getLocalName();
            int at = line();
            switch (element) {
                case "inputEntry" -> addCondition(in++, at, String.join("", texts(element)), conditions);
                case "outputEntry" -> addCell(out++, at, String.join("", texts(element)), cells);
                case "annotationEntry" -> {
                    String text = String.join("", texts(element)).strip();
                    if (note < annotations.size() && RuleColumn.ID.field().equals(annotations.get(note)) && !text.isEmpty()) {
                        cells.put(RuleColumn.ID.field(), text);
                    }
                    note++;
                }
                default -> texts(element);
            }
        }
        if (in != inputs.size() || out != outputs.size()) {
            read.fault(line, "Deze regel heeft niet zoveel cellen als de tabel kolommen heeft.");
        }
        cells.putIfAbsent(RuleColumn.ID.field(), "regel-" + (read.count() + 1));
        if (read.isFull()) {
            read.fault(line, ReadRules.TOO_MANY);
        } else {
            read.add(line, RuleColumn.rule(conditions, cells,
                    (field, message) -> read.fault(line, "De uitkomst %s: %s.".formatted(field, message))));
        }
    }

    private void addCondition(int column, int line, String cell, Map<String, List<String>> conditions) {
        FeelCell.test(cell).ifPresentOrElse(values -> {
            if (!values.isEmpty() && column < inputs.size() && RuleTableDocument.facts().contains(inputs.get(column))) {
                conditions.put(inputs.get(column), values);
            }
        }, () -> read.fault(line, "De voorwaarde in kolom %d wordt niet begrepen.".formatted(column + 1)));
    }

    private void addCell(int column, int line, String cell, Map<String, String> cells) {
        FeelCell.value(cell).ifPresentOrElse(value -> {
            if (!value.isEmpty() && column < outputs.size() && outputs.get(column) != null) {
                cells.put(outputs.get(column), value);
            }
        }, () -> read.fault(line, "De uitkomst in kolom %d wordt niet begrepen.".formatted(column + 1)));
    }

    /// @return whether there is another element before the end of this one
    private boolean nextWithin(String element) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                return false;
            }
        }
        return false;
    }

    /// What stands in the `text` elements below this one, which is read to its end.
    private List<String> texts(String element) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        int depth = 1;
        boolean text = false;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text = xml.getLocalName().equals("text");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    text = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text) {
                        texts.add(xml.getText());
                    }
                }
                default -> {
                    // Comments.
                }
            }
        }
        if (texts.stream().mapToInt(String::length).sum() > ReadRules.LONGEST_CELL) {
            read.fault(line(), "Een cel (%s) is te lang.".formatted(element));
            return List.of();
        }
        return texts;
    }

    private String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}

package nl.kcc.kpi.export;

import java.util.List;
import java.util.stream.Stream;

import nl.kcc.kpi.export.Table.Column;
import nl.kcc.kpi.export.TableCell.Count;
import nl.kcc.kpi.reports.contacts.ContactView;

/// The contacts behind a figure as a file: what is listed, and a row for each.
final class ContactFile {

    private static final List<Column> COLUMNS = List.of(Column.wide("Kenmerk"), Column.text("Gevraagd op"),
            Column.number("Dag"), Column.text("Gemeente"), Column.code("Gemeente"), Column.number("Kanaal"),
            Column.code("Kanaal"), Column.wide("Onderwerp"), Column.code("Onderwerp"),
            Column.text("Afdeling"), Column.code("Afdeling"), Column.text("Uitkomst"), Column.code("Uitkomst"),
            Column.text("Reden"), Column.code("Reden"), Column.text("Sinds"), Column.number("Later beantwoord"),
            Column.text("Telt niet mee wegens"), Column.code("Telt niet mee wegens"), Column.number("Navraag"),
            Column.wide("Herhaalt kenmerk"));

    private ContactFile() {
    }

    /// @param count how many contacts there are
    static ExportFile of(FileDescription about, CodeNames names, long count, Stream<ContactView> contacts) {
        Table rows = new Table("Vragen", COLUMNS, contacts.map(contact -> row(contact, names)));
        return new ExportFile(about.fileName("vragen " + about.title()), rows,
                List.of(about.shortSheet(List.of(FileDescription.pair("Aantal vragen", new Count(count)))), rows));
    }

    private static List<TableCell> row(ContactView contact, CodeNames names) {
        return List.of(TableCell.text(contact.id().toString()), TableCell.moment(contact.occurredAt()),
                TableCell.day(contact.day()), TableCell.text(names.municipality(contact.municipality())),
                TableCell.text(contact.municipality()), TableCell.text(Words.ofChannel(contact.channel())),
                TableCell.text(contact.channel()),
                TableCell.text(contact.topicName() == null ? contact.topic() : contact.topicName()),
                TableCell.text(contact.topic()), TableCell.text(Words.ofDepartment(contact.department())),
                TableCell.text(contact.department()), TableCell.text(Words.ofState(contact.state())),
                TableCell.text(contact.state()), TableCell.text(Words.ofReason(contact.reason())),
                TableCell.text(contact.reason()), TableCell.moment(contact.since()), TableCell.yes(contact.answeredLate()),
                TableCell.text(Words.ofExclusion(contact.exclusion())), TableCell.text(contact.exclusion()),
                TableCell.yes(contact.chaser()),
                TableCell.text(contact.repeatOf() == null ? null : contact.repeatOf().toString()));
    }
}

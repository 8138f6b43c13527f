package nl.kcc.kpi.export;

import java.util.List;
import java.util.stream.Stream;

import nl.kcc.kpi.reports.contacts.ContactView;

/// The contacts behind a figure as a table.
final class ContactTable {

    private static final List<String> TITLES = List.of("Nummer", "Dag", "Gevraagd op", "Gemeente", "Kanaal",
            "Onderwerp", "Naam van het onderwerp", "Afdeling", "Uitkomst", "Sinds", "Later alsnog beantwoord", "Reden",
            "Herhaalt nummer", "Waar blijft mijn antwoord", "Telt niet mee wegens");

    private ContactTable() {
    }

    static Table of(Stream<ContactView> contacts) {
        return new Table(TITLES, contacts.map(ContactTable::row));
    }

    private static List<TableCell> row(ContactView contact) {
        return List.of(TableCell.text(contact.id().toString()), TableCell.day(contact.day()),
                TableCell.moment(contact.occurredAt()), TableCell.text(contact.municipality()),
                TableCell.text(contact.channel()), TableCell.text(contact.topic()),
                TableCell.text(contact.topicName()), TableCell.text(contact.department()), TableCell.text(contact.state()),
                TableCell.moment(contact.since()), yes(contact.answeredLate()), TableCell.text(contact.reason()),
                TableCell.text(contact.repeatOf() == null ? null : contact.repeatOf().toString()), yes(contact.chaser()),
                TableCell.text(contact.exclusion()));
    }

    private static TableCell yes(Boolean flag) {
        return Boolean.TRUE.equals(flag) ? TableCell.text("ja") : TableCell.EMPTY;
    }
}

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

    private static List<Cell> row(ContactView contact) {
        return List.of(Cell.text(contact.id().toString()), Cell.day(contact.day()), Cell.moment(contact.occurredAt()),
                Cell.text(contact.municipality()), Cell.text(contact.channel()), Cell.text(contact.topic()),
                Cell.text(contact.topicName()), Cell.text(contact.department()), Cell.text(contact.state()),
                Cell.moment(contact.since()), yes(contact.answeredLate()), Cell.text(contact.reason()),
                Cell.text(contact.repeatOf() == null ? null : contact.repeatOf().toString()), yes(contact.chaser()),
                Cell.text(contact.exclusion()));
    }

    private static Cell yes(Boolean flag) {
        return Boolean.TRUE.equals(flag) ? Cell.text("ja") : Cell.EMPTY;
    }
}

package nl.kcc.routing.trials;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import nl.kcc.edge.ListPosition;
import nl.kcc.routing.catalogue.Catalogue;

/// Contacts that would have gone elsewhere, the first that was asked on top.
///
/// @param count of all pages, in every municipality that the trial was about
/// @param next for `after`; left out on the last page
record MovedContactsView(long count, String next, List<MovedView> contacts) {

    /// @param topic left out while it is unknown
    record MovedView(UUID contactId, String municipality, Instant occurredAt, String channel, String topic, String topicName,
            DecidedPlace now, DecidedPlace then, String rule) {
    }

    /// @param department left out at the front office
    record DecidedPlace(String destination, String department, String departmentName) {

        private static DecidedPlace of(String destination, String department, Catalogue catalogue) {
            return new DecidedPlace(destination, department, department == null ? null : catalogue.departmentName(department));
        }
    }

    /// @param rows one more than a page holds, where there are more
    static MovedContactsView of(long count, List<MovedContact> rows, int limit, Catalogue catalogue) {
        MovedContact last = rows.size() > limit ? rows.get(limit - 1) : null;
        return new MovedContactsView(count,
                last == null ? null : new ListPosition(last.occurredAt(), last.contactId()).toString(),
                rows.stream().limit(limit).map(row -> new MovedView(row.contactId(), row.municipality(), row.occurredAt(),
                        row.channel(), row.topic(), catalogue.topicName(row.topic()),
                        DecidedPlace.of(row.nowDestination(), row.nowDepartment(), catalogue),
                        DecidedPlace.of(row.thenDestination(), row.thenDepartment(), catalogue), row.thenRule())).toList());
    }
}

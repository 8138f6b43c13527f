package nl.kcc.kpi.reports.contacts;

import java.util.List;

/// One page of the contacts behind a figure.
///
/// @param count all of them, whatever the page
/// @param size how many contacts a full page holds
/// @param next for `after`; left out on the last page
record ContactsPage(long count, int page, int size, String next, List<ContactView> contacts) {
}

package nl.kcc.kpi.contacts;

import java.util.List;

/// One page of the contacts behind a figure.
///
/// @param count all of them, whatever the page
/// @param size how many contacts a full page holds
record ContactsPage(long count, int page, int size, List<ContactView> contacts) {
}

package nl.kcc.kpi.contacts;

/// One page of a list.
///
/// @param page from 1
/// @param size how many a full page holds
public record Paging(int page, int size) {

    /// In SQL, to end a query.
    public String limit() {
        return "limit %d offset %d".formatted(size, (page - 1L) * size);
    }
}

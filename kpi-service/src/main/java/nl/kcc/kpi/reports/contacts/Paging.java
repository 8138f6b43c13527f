package nl.kcc.kpi.reports.contacts;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import nl.kcc.edge.ListPosition;
import nl.kcc.kpi.figures.Criteria;

/// One page of a list.
///
/// @param page from 1
/// @param size how many a full page holds
/// @param after begin behind this entry; then `page` is 1
public record Paging(int page, int size, Optional<ListPosition> after) {

    /// In SQL, to end a query: one more than a page holds, to see whether there are more.
    public String limit() {
        return "limit %d offset %d".formatted(size + 1, (page - 1L) * size);
    }

    /// In SQL: what lies behind the entry to begin behind, in a list that is ordered by a moment, newest or oldest first,
    /// and then by id.
    ///
    /// @param criteria takes the parameters
    public String beyond(Criteria criteria, String moment, boolean newestFirst, String id) {
        return after.map(position -> {
            String at = criteria.parameter(position.at().atOffset(ZoneOffset.UTC));
            return "(%1$s %2$s %3$s or %1$s = %3$s and %4$s > %5$s)".formatted(moment, newestFirst ? "<" : ">", at, id,
                    criteria.parameter(position.id()));
        }).orElse("true");
    }

    /// A page of a list.
    ///
    /// @param next what to ask the next page with; null on the last one
    public record ListPage<T>(List<T> rows, String next) {
    }

    /// @param found what was found within the limit
    public <T> ListPage<T> pageOf(List<T> found, Function<T, ListPosition> position) {
        return found.size() <= size ? new ListPage<>(found, null)
                : new ListPage<>(found.subList(0, size), position.apply(found.get(size - 1)).toString());
    }
}

package nl.kcc.routing.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import jakarta.persistence.Column;

import org.junit.jupiter.api.Test;

class SavedColumnsTest {

    /// The row is there before it is filled, so a column that is left out is never written.
    @Test
    void allThatIsKnownOfAContactIsSaved() {
        String updated = Standings.SAVE_CONTACTS.substring(Standings.SAVE_CONTACTS.indexOf("set ("),
                Standings.SAVE_CONTACTS.indexOf("= row("));
        List<String> written = Arrays.asList(updated.substring("set (".length(), updated.lastIndexOf(')')).split(", "));

        assertThat(written).containsExactlyInAnyOrderElementsOf(columns());
    }

    private static List<String> columns() {
        return Arrays.stream(ContactRoutingRow.class.getDeclaredFields()).filter(field -> !field.isSynthetic())
                .map(field -> field.isAnnotationPresent(Column.class) ? field.getAnnotation(Column.class).name()
                        : field.getName())
                .filter(column -> !column.equals("contact_id")).toList();
    }
}

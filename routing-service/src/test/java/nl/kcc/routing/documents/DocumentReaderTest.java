package nl.kcc.routing.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class DocumentReaderTest {

    private final Flaws flaws = new Flaws("proef");

    record Book(String title, LocalDate appeared, List<Chapter> chapters) {
    }

    record Chapter(String name, int pages) {
    }

    @Test
    void aSoundTextIsReadWhole() {
        var book = read("""
                { "title": "T", "appeared": "2026-01-31", "chapters": [{ "name": "a", "pages": 3 }] }""");

        assertThat(book).isEqualTo(new Book("T", LocalDate.parse("2026-01-31"), List.of(new Chapter("a", 3))));
        assertThat(flaws.all()).isEmpty();
    }

    @Test
    void everyFlawIsFoundAndTheRestIsRead() {
        var book = read(
                """
                        { "titel": "T", "appeared": "gisteren", "chapters": [
                          { "name": "a", "pages": "veel" }, 7, { "name": "b", "pages": 2, "colour": "red", "size": 1 }, { "name": "c", "pages": null } ] }""");

        assertThat(flaws.all()).extracting(Flaw::place, Flaw::kind).containsExactlyInAnyOrder(
                tuple("titel", Flaw.Kind.UNKNOWN), tuple("appeared", Flaw.Kind.MALFORMED),
                tuple("chapters[1].pages", Flaw.Kind.MALFORMED), tuple("chapters[2]", Flaw.Kind.MALFORMED),
                tuple("chapters[3].colour", Flaw.Kind.UNKNOWN), tuple("chapters[3].size", Flaw.Kind.UNKNOWN),
                tuple("chapters[4].pages", Flaw.Kind.MALFORMED));
        assertThat(flaws.all()).extracting(Flaw::document).containsOnly("proef");
        assertThat(book.chapters()).hasSize(4).element(2).isEqualTo(new Chapter("b", 2));
    }

    @Test
    void whatIsNoJsonIsOneFindingThatNamesTheLine() {
        assertThat(read("{ \"title\":\n ]")).isNull();
        assertThat(flaws.all()).containsExactly(new Flaw("proef", "regel 2 van het bestand", Flaw.Kind.MALFORMED,
                "dit is geen geldige JSON"));
    }

    @Test
    void aFieldThatStandsThereTwiceIsNoJson() {
        assertThat(read("{ \"title\": \"a\", \"title\": \"b\" }")).isNull();
        assertThat(flaws.count()).isOne();
    }

    @Test
    void aTextOfAnotherKindIsOneFinding() {
        assertThat(read("[1, 2]")).isNull();
        assertThat(flaws.all()).extracting(Flaw::place).containsExactly("het document zelf");
    }

    @Test
    void layoutMakesNoDifference() {
        assertThat(DocumentReader.sayTheSame("{\"a\": [1, 2]}", "{ \"a\" : [ 1,2 ] }")).isTrue();
        assertThat(DocumentReader.sayTheSame("{\"a\": [1, 2]}", "{\"a\": [2, 1]}")).isFalse();
        assertThat(DocumentReader.sayTheSame("{", "{")).isFalse();
    }

    private Book read(String text) {
        return DocumentReader.read(text, Book.class, flaws);
    }
}

package nl.kcc.routing.upl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.ws.rs.ClientErrorException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.routing.upl.UplList.Fault;

class UplFileTest {

    /// The columns as they are published, and rows with the oddities of the real list, of products that nobody offers.
    static final String HEADINGS = "UniformeProductnaam,URI,Rijk,Provincie,Waterschap,Gemeente,Burger,Bedrijf,Grondslaglabel\n";
    static final String PUBLISHED = HEADINGS + """
            UPL-naam nog niet beschikbaar,https://example.org/t/UPL-naam_nog_niet_beschikbaar,X,X,X,X,,,
            kabouterpad aanleg,https://example.org/t/kabouterpad,,,,X,X,,Artikel 1 Kabouterverordening
            kabouterpad aanleg,https://example.org/t/kabouterpad,,,,X,X,,"Artikel 2, tweede lid, Kabouterverordening"
            elfenbankjesheffing,https://example.org/t/elfenbankjesheffing,X,,,,,X,Wet op de elfenbanken
            trollenbrug beëindiging,https://example.org/t/trollenbrug,,X,X,,,,
            zonder laag,https://example.org/t/zonderlaag,,,,,,,
            """;

    @Test
    void repeatedRowsThePlaceholderAndOtherLayersAreTold() throws IOException {
        UplList list = read(PUBLISHED);

        assertThat(list.faults()).isEmpty();
        assertThat(list.rows()).isEqualTo(6);
        assertThat(list.repeated()).isEqualTo(1);
        assertThat(list.placeholder()).isEqualTo(1);
        assertThat(list.notOurs()).isEqualTo(3);
        assertThat(list.products()).extracting(UplProduct::name).containsExactly("kabouterpad aanleg", "elfenbankjesheffing",
                "trollenbrug beëindiging", "zonder laag");
        assertThat(list.products().get(2).layers()).isEqualTo(Set.of(UplLayer.PROVINCIE, UplLayer.WATERSCHAP));
        assertThat(list.products()).extracting(UplProduct::isOurs).containsExactly(true, false, false, false);
    }

    @Test
    void aByteOrderMarkColumnsInAnotherOrderAndEmptyLinesAreNoFault() throws IOException {
        UplList list = read("\uFEFFGemeente,URI,UniformeProductnaam,Waterschap,Provincie,Rijk\r\n\r\n"
                + "x,https://example.org/t/a,a,,,\r\n,,,,,\r\n");

        assertThat(list.faults()).isEmpty();
        assertThat(list.products()).containsExactly(new UplProduct("a", "https://example.org/t/a", Set.of(UplLayer.GEMEENTE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "'' | '' | leeg", "naam;uri;rijk | UniformeProductnaam | komma",
            "UniformeProductnaam,Rijk,Provincie,Waterschap,Gemeente | URI | ontbreekt",
            "UniformeProductnaam,URI,URI,Rijk,Provincie,Waterschap,Gemeente | URI | twee keer" })
    void wrongColumnsAreNamedAndNoRowIsRead(String headings, String field, String words) throws IOException {
        UplList list = read(headings.isEmpty() ? "" : headings + "\na,b,c\n");

        assertThat(list.faults()).isNotEmpty().allMatch(fault -> fault.row() == 1);
        assertThat(list.faults().getFirst().field()).isEqualTo(field);
        assertThat(list.faults().getFirst().message()).contains(words);
        assertThat(list.products()).isEmpty();
    }

    @Test
    void everyFaultIsNamedByItsLine() throws IOException {
        UplList list = read(HEADINGS + """
                goed,https://example.org/t/goed,,,,X,,,
                ,https://example.org/t/naamloos,,,,X,,,
                adresloos,geen adres,,,,X,,,
                "twee
                regels",https://example.org/t/twee,,,,X,,,
                merk,https://example.org/t/merk,ja,,,misschien,,,
                kort,https://example.org/t/kort
                goed,https://example.org/t/anders,,,,X,,,
                ander,https://example.org/t/goed,,,,X,,,
                van 999990342,https://example.org/t/nummer,,,,X,,,
                """);

        assertThat(list.faults()).extracting(Fault::row, Fault::field).containsExactly(tuple(3L, "UniformeProductnaam"),
                tuple(4L, "URI"), tuple(5L, "UniformeProductnaam"), tuple(7L, "Rijk"), tuple(7L, "Gemeente"), tuple(8L, ""),
                tuple(9L, "URI"), tuple(10L, "URI"), tuple(11L, "UniformeProductnaam"));
        assertThat(list.faultyRows()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({ "windows-1252", "UTF-16" })
    void anotherEncodingIsSaid(String encoding) throws IOException {
        UplList list = UplFile.read(new ByteArrayInputStream(PUBLISHED.getBytes(Charset.forName(encoding))));

        assertThat(list.faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.message()).contains("UTF-8"));
    }

    @Test
    void aQuoteThatNeverClosesIsAFaultOfItsLine() throws IOException {
        UplList list = read(HEADINGS + "goed,https://example.org/t/goed,,,,X,,,\n\"open," + "x".repeat(100_000));

        assertThat(list.faults()).singleElement().extracting(Fault::message).asString().contains("aanhalingsteken");
    }

    @Test
    void aMillionRowsAreNotReadToTheirEnd() {
        byte[] heading = HEADINGS.getBytes(StandardCharsets.UTF_8);
        Iterator<Integer> numbers = IntStream.range(0, 1_000_000).iterator();
        var rows = new InputStream() {
            private int taken;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (!numbers.hasNext()) {
                    return -1;
                }
                byte[] row = "p%1$d,https://example.org/t/%1$d,,,,X,,,%n".formatted(numbers.next())
                        .getBytes(StandardCharsets.UTF_8);
                System.arraycopy(row, 0, into, offset, row.length);
                taken++;
                return row.length;
            }
        };

        assertThatExceptionOfType(ClientErrorException.class).isThrownBy(() -> UplFile.read(new SequenceInputStream(
                Collections.enumeration(List.of(new ByteArrayInputStream(heading), rows)))))
                .satisfies(refusal -> assertThat(refusal.getResponse().getStatus()).isEqualTo(413));
        assertThat(rows.taken).isLessThan(UplFile.MOST_ROWS + 5_000);
    }

    private static UplList read(String text) throws IOException {
        return UplFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}

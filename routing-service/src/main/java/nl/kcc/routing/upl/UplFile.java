package nl.kcc.routing.upl;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import nl.kcc.personaldata.BsnMask;

/// The list as it is published: CSV in UTF-8, with a heading for each column and a row for each law that a product rests on.
final class UplFile {

    static final String NAME = "UniformeProductnaam";
    static final String URI = "URI";

    /// Twenty times what is published. Reading stops there.
    static final int MOST_ROWS = 20_000;
    private static final int LONGEST_CELL = 16 * 1024;
    private static final int LONGEST_ROW = 64 * 1024;
    private static final int MOST_CELLS = 200;
    private static final int LONGEST_NAME = 200;
    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]{1,290}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char NOT_READABLE = '\uFFFD';
    private static final String NO_UTF_8 = "In deze rij staan tekens die geen UTF-8 zijn. Bewaar het bestand als CSV in UTF-8.";

    private final UplList list = new UplList();
    private final Map<String, Integer> columns = new HashMap<>();
    private int headings;

    private UplFile() {
    }

    /// @throws IOException when the file breaks off
    /// @throws ClientErrorException (413) when it has more rows than such a list ever has
    static UplList read(InputStream bytes) throws IOException {
        var file = new UplFile();
        var limits = CsvRecordHandler
                .of(most -> most.maxFields(MOST_CELLS).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_ROW));
        try (var reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                CloseableIterator<CsvRecord> records = CsvReader.builder().allowExtraFields(true).allowMissingFields(true)
                        .maxBufferSize(LONGEST_ROW).build(limits, reader).iterator()) {
            file.read(records);
        }
        return file.list;
    }

    private void read(CloseableIterator<CsvRecord> records) {
        long line = 1;
        try {
            if (!records.hasNext()) {
                list.refuse(line, "", "Het bestand is leeg.");
                return;
            }
            readHeadings(records.next().getFields());
            // Without its columns no row says anything.
            while (headings > 0 && records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                if (list.rows() >= MOST_ROWS) {
                    throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
                }
                read(line, record.getFields());
            }
        } catch (CsvParseException _) {
            list.refuse(line + 1, "",
                    "Vanaf deze rij is het bestand niet te lezen. Staat er een aanhalingsteken te veel of te weinig?");
        }
    }

    private void readHeadings(List<String> cells) {
        List<String> names = cells.stream().map(cell -> cell.replace(BYTE_ORDER_MARK, "").strip()).toList();
        if (names.stream().anyMatch(name -> name.indexOf(NOT_READABLE) >= 0 || name.indexOf('\0') >= 0)) {
            list.refuse(1, "", NO_UTF_8);
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            if (columns.putIfAbsent(names.get(i), i) != null) {
                list.refuse(1, names.get(i), "Deze kolom staat er twee keer in.");
            }
        }
        Stream.concat(Stream.of(NAME, URI), Stream.of(UplLayer.values()).map(UplLayer::column))
                .filter(wanted -> !columns.containsKey(wanted))
                .forEach(wanted -> list.refuse(1, wanted,
                        "De kolom %s ontbreekt. Kolommen worden gescheiden door een komma.".formatted(wanted)));
        headings = list.faults().isEmpty() ? names.size() : 0;
    }

    private void read(long line, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        long before = list.faultyRows();
        if (cells.stream().anyMatch(cell -> cell.indexOf(NOT_READABLE) >= 0)) {
            list.refuse(line, "", NO_UTF_8);
        } else if (cells.size() != headings) {
            list.refuse(line, "", "Deze rij heeft %d kolommen in plaats van %d.".formatted(cells.size(), headings));
        } else {
            var product = new UplProduct(name(line, cells), address(line, cells), layers(line, cells));
            if (list.faultyRows() == before) {
                list.take(line, product);
                return;
            }
        }
        list.passOver();
    }

    private String name(long line, List<String> cells) {
        String name = cell(cells, NAME);
        if (name.isEmpty()) {
            list.refuse(line, NAME, "De naam ontbreekt.");
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME || CONTROL.matcher(name).find()) {
            list.refuse(line, NAME, "De naam is langer dan %d tekens of heeft stuurtekens.".formatted(LONGEST_NAME));
        } else if (BsnMask.isIn(name)) {
            list.refuse(line, NAME, "In de naam staat een burgerservicenummer.");
        }
        return name;
    }

    private String address(long line, List<String> cells) {
        String address = cell(cells, URI);
        if (!ADDRESS.matcher(address).matches()) {
            list.refuse(line, URI, "Dit is geen adres dat met http:// of https:// begint.");
        }
        return address;
    }

    private Set<UplLayer> layers(long line, List<String> cells) {
        Set<UplLayer> layers = EnumSet.noneOf(UplLayer.class);
        List<String> wrong = new ArrayList<>();
        for (UplLayer layer : UplLayer.values()) {
            String mark = cell(cells, layer.column());
            if (mark.equalsIgnoreCase("X")) {
                layers.add(layer);
            } else if (!mark.isEmpty()) {
                wrong.add(layer.column());
            }
        }
        wrong.forEach(column -> list.refuse(line, column, "Hier hoort een X of niets te staan."));
        return layers;
    }

    private String cell(List<String> cells, String column) {
        return cells.get(columns.get(column)).strip();
    }
}

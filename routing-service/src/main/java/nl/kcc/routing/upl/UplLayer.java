package nl.kcc.routing.upl;

/// A layer of government that offers a product, by the column that says so.
enum UplLayer {
    RIJK("Rijk"),
    PROVINCIE("Provincie"),
    WATERSCHAP("Waterschap"),
    GEMEENTE("Gemeente");

    private final String column;

    UplLayer(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}

package nl.kcc.routing.catalogue;

import java.util.Optional;

import nl.kcc.routing.settings.DataFile;

/// The catalogue as it ships.
public final class ShippedCatalogue {

    public static final Catalogue CATALOGUE = new DataFile(Optional.empty(), "catalogue/topics.json")
            .read(CatalogueFile.class).checked();

    private ShippedCatalogue() {
    }
}

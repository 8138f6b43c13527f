package nl.kcc.routing.upl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.kcc.routing.catalogue.CatalogueDocument;
import nl.kcc.routing.catalogue.Topic;

/// The catalogue with the addresses of the products that its topics name.
///
/// @param linked how many topics got another address
/// @param unmatched codes of topics that name a product that is not there
record ProductLinks(CatalogueDocument catalogue, int linked, List<String> unmatched) {

    static ProductLinks of(CatalogueDocument catalogue, List<UplProduct> products) {
        Map<String, String> uris = new HashMap<>();
        products.forEach(product -> uris.put(product.name().toLowerCase(Locale.ROOT), product.uri()));
        List<String> unmatched = new ArrayList<>();
        CatalogueDocument changed = catalogue;
        int linked = 0;
        for (Topic topic : catalogue.topics()) {
            String uri = topic.upl() == null ? null : uris.get(topic.upl().toLowerCase(Locale.ROOT));
            if (uri != null && !uri.equals(topic.uplUri())) {
                changed = changed.with(topic.linkedTo(uri));
                linked++;
            } else if (uri == null && topic.upl() != null) {
                unmatched.add(topic.code());
            }
        }
        return new ProductLinks(changed, linked, unmatched);
    }
}

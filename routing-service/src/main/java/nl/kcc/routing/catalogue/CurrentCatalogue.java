package nl.kcc.routing.catalogue;

/// The catalogue that is in force. Whoever answers a question asks for it once, so that the answer is of one version.
@FunctionalInterface
public interface CurrentCatalogue {

    Catalogue catalogue();
}

package nl.kcc.routing.catalogue;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.kcc.events.Topics;
import nl.kcc.outbox.OwnedTopic;
import nl.kcc.routing.settings.DataFile;
import nl.kcc.routing.settings.RoutingConfig;

/// Reads the catalogue once.
class CatalogueProducer {

    @Produces
    @Singleton
    Catalogue catalogue(RoutingConfig config) {
        return new DataFile(config.catalogueFile(), "catalogue/topics.json").read(CatalogueFile.class).checked();
    }

    @Produces
    @Singleton
    OwnedTopic topics() {
        return new OwnedTopic(Topics.TOPICS);
    }
}
